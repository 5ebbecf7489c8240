import { describe, expect, it } from 'vitest';
import { leastWork } from '@/tests/unit/least-work.ts';
import { readerText } from '@/utils/descriptions/reader-text.ts';
import { auditLinks } from '@/utils/links/audit-links.ts';
import { findLinks } from '@/utils/links/find-links.ts';
import { placeTags } from '@/utils/links/tags.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import { holdsLink } from '@/utils/settings/holds-link.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';
import { htmlMarks } from '@/utils/text/html.ts';

const LINK = 'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20';
const owner = {
  tagOf: () => 'mine-20',
  tagsOf: () => ['mine-20'],
  mine: new Set(['mine-20']),
  keepsTags: true,
  link: DEFAULT_LINK,
  isOn: () => true,
};
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['findLinks', findLinks],
  ['auditLinks', (text) => auditLinks(text, owner)],
  ['linksIn', linksIn],
  ['placeTags', placeTags],
  ['holdsLink', holdsLink],
  ['htmlMarks', htmlMarks],
  ['readerText', readerText],
];
const UNITS = [
  ...[LINK, `${LINK} `, `${LINK})`, 'amazon.de/dp/B0TESTAAA1', 'B0TESTAAA1 ', 'https://x.com/?a='],
  ...['ab-20', 'ab-20 ', 'ab-20,', 'UK ab-20 ', '/a', '&a=1', ';a=', '\\', '&amp;', '<a "', '<!--'],
  ...['{{', '{{ ', '{{a.', '{{link}} ', '? '],
  ...['<script>', '<a href="x', '水', 'a.', 'amazon.'],
];
/** UTF-16 units of the shorter text. */
const SIZE = 25_000;

describe('a text of eight times the length takes about eight times the work', () => {
  it.each(READERS)('%s', { timeout: 120_000 }, (_, read) => {
    const slow = UNITS.filter((unit) => {
      const once = unit.repeat(SIZE / unit.length);
      const short = leastWork(() => read(once));
      // Eight times the length: what grows with the square takes sixty-four times as long.
      return short > 8 && leastWork(() => read(once.repeat(4))) > short * 10;
    });
    expect(slow).toEqual([]);
  });
});
