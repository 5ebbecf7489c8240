import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';

test.each(['bug', 'page-not-recognised'])('the form "%s" offers every marketplace', (form) => {
  const text = readFileSync(`.github/ISSUE_TEMPLATE/${form}.yml`, 'utf8');
  const offered = [...text.matchAll(/^ +- (amazon\.\S+)$/gm)].map(([, host]) => host);
  expect(offered).toEqual(Object.values(HOSTS));
});
