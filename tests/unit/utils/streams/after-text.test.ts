import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { newChannel } from '@/utils/settings/channel-edits.ts';
import { PLATFORM_IDS, type PlatformId } from '@/utils/settings/channels.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { type AfterInput, siteOf, writeAfterText } from '@/utils/streams/after-text.ts';

const settings: Settings = {
  ...defaultSettings(),
  home: 'US',
  accounts: { US: { ids: [{ tag: 'anna-20', name: '' }], default: null } },
};
const STATEMENT = 'As an Amazon Associate I earn from qualifying purchases.';
const CHAPTERS = ['0:00 Hello', '1:00 Liner', '2:00 Bye'];
const STEPS =
  '1. Open my page: https://www.amazon.com/shop/anna\n2. Tap “+ Follow”\n3. Allow notifications';
const LINE = 'Follow me: https://www.amazon.com/shop/anna';

function input(platform: PlatformId, count: number, more: Partial<AfterInput> = {}): AfterInput {
  const products = Array.from({ length: count }, (_, at) => {
    const asin = `B0TEST${String(at).padStart(4, '0')}`;
    return {
      id: `p:us:${asin}`,
      title: `Velvet lip liner ${at} <matte> & more, long-lasting and waterproof`,
      hasOwnTitle: true,
      brand: null,
      group: '',
      asins: { US: asin },
    };
  });
  const writing = { settings, disclosures: shippedDisclosures(), country: String };
  const channel = { ...newChannel('Main'), platform };
  return {
    description: channelInput(writing, channel, products),
    chapters: CHAPTERS,
    follow: STEPS,
    followLine: LINE,
    ...more,
  };
}

describe('the text after a stream', () => {
  it('has disclosure, products in their order, chapters and the steps', () => {
    const { parts, reductions } = writeAfterText(input('youtube', 2));
    expect(reductions).toEqual([]);
    expect(parts[0]?.text.split('\n\n')).toEqual([
      STATEMENT,
      'Velvet lip liner 0 ‹matte› & more, long-lasting and waterproof: https://www.amazon.com/dp/B0TEST0000?tag=anna-20\nVelvet lip liner 1 ‹matte› & more, long-lasting and waterproof: https://www.amazon.com/dp/B0TEST0001?tag=anna-20',
      CHAPTERS.join('\n'),
      STEPS,
    ]);
  });

  it('is HTML where the platform takes that', () => {
    const { parts } = writeAfterText(input('blog', 1));
    expect(parts[0]?.html).toContain('<p>0:00 Hello</p>');
    expect(parts[0]?.html).toBe(parts[0]?.text);
    expect(parts[0]?.html).not.toContain('<matte>');
  });

  it('gives up the steps for one line before anything else', () => {
    const given = input('threads', 3, {
      chapters: [],
      follow: `${STEPS}\n4. ${'x'.repeat(60)}`,
    });
    const { parts, reductions } = writeAfterText(given);
    expect(reductions).toEqual(['line']);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text).toContain(LINE);
  });

  it('in several parts it has the chapters and the steps in the last one', () => {
    const { parts, reductions } = writeAfterText(input('youtube', 60));
    expect(reductions).toEqual(['split']);
    expect(parts.at(-1)?.text).toContain(`${CHAPTERS.join('\n')}\n\n${STEPS}`);
  });

  it('keeps every limit and leaves out no product and no disclosure, however many there are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLATFORM_IDS.filter((id) => id !== 'bio')),
        fc.nat(60),
        (platform, count) => {
          const { parts } = writeAfterText(input(platform, count));
          expect(parts.flatMap(({ products }) => products)).toHaveLength(count);
          for (const part of parts) {
            expect(part.fit.over).toBe(false);
            if (part.products.length > 0) expect(part.text).toContain(STATEMENT);
          }
        },
      ),
    );
  });

  it('is for the viewers of the site that the platform belongs to', () => {
    expect(PLATFORM_IDS.map(siteOf)).toEqual([
      ...['youtube', 'youtube', 'youtube', 'instagram', null, 'tiktok'],
      ...[null, null, null, 'facebook', null, null, null],
    ]);
  });
});
