import { describe, expect, it } from 'vitest';
import { type StreamFacts, streamResults } from '@/utils/earnings/queries/stream-results.ts';
import { wallAt } from '@/utils/time/zones.ts';
import { ordered, report, row, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const MONTH = { from: '2026-04-01', to: '2026-04-30' };
const SHOWN = 'B0TESTAAA1';
const OTHER = 'B0TESTAAA2';
const NOT_SHOWN = 'B0TESTAAA9';

/** An hour in the evening of 7 April in Los Angeles, which is the 8th in UTC. */
const facts: StreamFacts = {
  from: Date.UTC(2026, 3, 8, 2),
  to: Date.UTC(2026, 3, 8, 3),
  dayAt: (moment) => wallAt(moment, 'America/Los_Angeles').day,
  marketplace: 'US',
  tag: 'annalive-20',
  products: new Set([`p:us:${SHOWN}`, `p:us:${OTHER}`]),
  saved: { idOf: (_, asin) => `p:us:${asin}`, categoriesOf: () => [] },
};

function orders(...rows: ReturnType<typeof row>[]) {
  return report({ kind: 'orders', ...MONTH, rows });
}

const live = { tag: 'annalive-20' };

describe('what came of a stream', () => {
  it('is looked for from its day to that of 24 hours after its end, where the stream is', () => {
    const sums = sumsOfReports(orders());
    expect(streamResults(sums, facts).days).toEqual({ from: '2026-04-07', to: '2026-04-08' });
    const night = { ...facts, to: Date.UTC(2026, 3, 8, 8) };
    expect(streamResults(sums, night).days).toEqual({ from: '2026-04-07', to: '2026-04-09' });
  });

  it('is what was ordered of the shown products through its tracking ID', () => {
    const sums = sumsOfReports(
      orders(
        ordered('2026-04-06', live),
        ordered('2026-04-07', { ...live, ordered: 2 }),
        ordered('2026-04-08', { tag: 'AnnaLive-20', asin: OTHER }),
        ordered('2026-04-09', live),
        ordered('2026-04-08', { tag: 'anna-20' }),
      ),
      report({
        ...MONTH,
        rows: [
          shipped('2026-04-08', { ...live, revenue: 1999 }),
          shipped('2026-04-08', { ...live, revenue: -500, shipped: 0, returned: 1 }),
          shipped('2026-04-12', { ...live, revenue: 700 }),
        ],
      }),
    );
    const [best] = streamResults(sums, facts).proposals;
    expect(best).toEqual({
      reason: 'tag-and-products',
      clicks: null,
      orders: 3,
      sales: 1499,
      ordered: 2,
    });
  });

  it('may be other products through that ID too, and the shown ones through another', () => {
    const sums = sumsOfReports(
      orders(
        ordered('2026-04-07', live),
        ordered('2026-04-07', { ...live, asin: NOT_SHOWN, ordered: 4 }),
        ordered('2026-04-08', { tag: 'anna-20', ordered: 2 }),
      ),
    );
    const { proposals } = streamResults(sums, facts);
    expect(proposals.map(({ reason, orders }) => [reason, orders])).toEqual([
      ['tag-and-products', 1],
      ['tag', 5],
      ['products', 3],
    ]);
  });

  it('is proposed once where two reasons say the same', () => {
    const { proposals } = streamResults(sumsOfReports(orders(ordered('2026-04-07', live))), facts);
    expect(proposals.map(({ reason }) => reason)).toEqual(['tag-and-products']);
  });

  it('on Amazon’s own pages is that of the shown products, whatever the ID', () => {
    const account = { marketplace: 'US', isOnsite: true } as const;
    const sums = sumsOfReports(
      report({
        account,
        kind: 'orders',
        ...MONTH,
        rows: [
          ordered('2026-04-07', { tag: 'onamzanna-20' }),
          ordered('2026-04-07', { tag: 'onamzanna-20', asin: NOT_SHOWN }),
        ],
      }),
    );
    const { proposals } = streamResults(sums, facts);
    expect(proposals).toMatchObject([{ reason: 'onsite', orders: 1, ordered: 1 }]);
  });

  it('of another country is none', () => {
    const sums = sumsOfReports(orders(ordered('2026-04-07', live)));
    const { proposals, known } = streamResults(sums, { ...facts, marketplace: 'DE' });
    expect([proposals, known]).toEqual([[], 'none']);
  });

  it('without a tracking ID is by products alone', () => {
    const sums = sumsOfReports(orders(ordered('2026-04-07', { tag: 'anna-20' })));
    const { proposals } = streamResults(sums, { ...facts, tag: null });
    expect(proposals.map(({ reason }) => reason)).toEqual(['products']);
  });

  it('counts clicks where a report says them: of products by day, of an ID for a period within', () => {
    const sums = sumsOfReports(
      report({
        kind: 'clicks',
        ...MONTH,
        rows: [row({ day: '2026-04-07', asin: SHOWN, clicks: 30, ordered: 1 })],
      }),
      report({
        kind: 'tracking',
        from: '2026-04-07',
        to: '2026-04-08',
        rows: [row({ tag: 'annalive-20', clicks: 41, ordered: 3 })],
      }),
    );
    const { proposals } = streamResults(sums, facts);
    expect(proposals.map(({ reason, clicks }) => [reason, clicks])).toEqual([
      ['tag', 41],
      ['products', 30],
    ]);
  });

  it('is known for all, some or none of these days', () => {
    const known = (from: string, to: string) =>
      streamResults(
        sumsOfReports(
          report({ kind: 'orders', from, to, rows: [ordered(from, live), ordered(to, live)] }),
        ),
        facts,
      ).known;
    expect(known('2026-04-01', '2026-04-30')).toBe('all');
    expect(known('2026-04-01', '2026-04-07')).toBe('some');
    expect(known('2026-03-01', '2026-04-06')).toBe('none');
  });
});
