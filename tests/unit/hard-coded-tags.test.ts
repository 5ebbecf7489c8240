import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tagsBelow, tagsWrittenIn } from '@/tests/hard-coded-tags.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('tags of the makers', () => {
  it.each([
    ["const tag = 'makers-20';", ['makers-20']],
    ["host + asin + '?tag=makers'", ['?tag=makers']],
    [
      '"message": "See a.example/?th=1&amp;tag=makers04-21"',
      ['makers04-21', '&amp;tag=makers04-21'],
    ],
    ["row('US', '-20', 'seen')", []],
    ["url + '?tag=' + tag", []],
    ['a tracking id such as yourname-21', []],
    ['n.__u&=-21;e-20', []],
    ['i>=t.length-20', []],
  ])('%s', (text, expected) => {
    expect(tagsWrittenIn(text)).toEqual(expected);
  });

  it.each(['components', 'entrypoints', 'public', 'utils'])('none in %s', (folder) => {
    const { files, tags } = tagsBelow(`${root}${folder}`);
    expect(files).toBeGreaterThan(4);
    expect(tags).toEqual([]);
  });
});
