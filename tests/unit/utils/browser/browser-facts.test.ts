import { expect, it } from 'vitest';
import { browserFacts } from '@/utils/browser/browser-facts.ts';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';

it.each([
  [CHROME, 'chromium', 'Chrome 131', 'Linux'],
  [`${CHROME} Edg/131.0.0.0`, 'chromium', 'Edge 131', 'Linux'],
  [`${CHROME} OPR/116.0.0.0`, 'chromium', 'Opera 116', 'Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0',
    'firefox',
    'Firefox 142',
    'Mac OS',
  ],
  ['', 'chromium', 'Chromium', ''],
])('%s', (agent, engine, name, system) => {
  expect(browserFacts(agent)).toEqual({ engine, name, system });
});
