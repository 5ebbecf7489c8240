import { expect, it } from 'vitest';
import { plainText } from '@/build/changes.ts';

it('leaves the words of a changelog and none of its marks', () => {
  const markdown = [
    '# Changelog',
    'See [here](https://semver.org).',
    '',
    '## 1.0.0',
    '- **Save** to `Makeup › Lips`, see *Options › Data*.',
    '- 2 * 3 is 6.',
    '',
  ].join('\n');
  expect(plainText(markdown)).toBe(
    '\ufeffChangelog\nSee here (https://semver.org).\n\n1.0.0\n\n- Save to Makeup › Lips, see Options › Data.\n\n- 2 * 3 is 6.\n',
  );
});
