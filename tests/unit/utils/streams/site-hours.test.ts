import { describe, expect, it } from 'vitest';
import { notedByDay, perHour, siteHours } from '@/utils/streams/site-hours.ts';
import type { LiveSite, SiteResult, Stream } from '@/utils/streams/stream.ts';
import { resultOf, streamOf } from './streams.ts';

function typed(day: string, results: Partial<Record<LiveSite, Partial<SiteResult>>>): Stream {
  const all = Object.entries(results).map(([site, fields]) => [site, resultOf(fields)]);
  return streamOf({ day, time: '19:00', results: Object.fromEntries(all) });
}

const AFTERWARDS = Date.UTC(2030, 0);
const usd = () => 'USD';

describe('an hour on a site', () => {
  const streams = [
    typed('2026-12-01', {
      amazon: { seconds: 3600, sales: 5000, followers: 10 },
      youtube: { seconds: 3600, sales: 1000, clicks: 90 },
    }),
    typed('2026-12-02', { amazon: { seconds: 1800, followers: 20 } }),
    typed('2026-11-02', { amazon: { seconds: 3600, followers: 600 } }),
  ];
  const december = { from: '2026-12-01', to: '2026-12-31' };

  it('stands beside an hour on another', () => {
    const [amazon, youtube] = siteHours(streams, december, AFTERWARDS, usd);
    expect(amazon).toMatchObject({ site: 'amazon', streams: 2, time: 5_400_000 });
    expect(perHour(amazon?.figures.followers)).toBe(20);
    expect(youtube).toMatchObject({ site: 'youtube', streams: 1 });
    expect(perHour(youtube?.figures.clicks)).toBe(90);
    expect(perHour(youtube?.sales.get('USD'))).toBe(1000);
  });

  it('leaves out the time of streams of which a number was not noted', () => {
    const [amazon] = siteHours(streams, december, AFTERWARDS, usd);
    expect(perHour(amazon?.sales.get('USD'))).toBe(5000);
    expect(perHour(amazon?.figures.clicks)).toBe(null);
  });

  it('never sums up two currencies', () => {
    const other = { ...typed('2026-12-03', { amazon: { seconds: 3600, sales: 700 } }), id: 'l:2' };
    const [amazon] = siteHours([...streams, other], december, AFTERWARDS, ({ id }) =>
      id === 'l:2' ? 'EUR' : 'USD',
    );
    expect([...(amazon?.sales ?? [])].map(([currency, { sum }]) => [currency, sum])).toEqual([
      ['USD', 5000],
      ['EUR', 700],
    ]);
  });

  it('of all time counts every stream, and no site without any', () => {
    const [amazon, ...others] = siteHours(streams, null, AFTERWARDS, usd);
    expect(amazon?.streams).toBe(3);
    expect(others.map(({ site }) => site)).toEqual(['youtube']);
  });

  it('what was noted is on the stream’s day', () => {
    expect(notedByDay(streams, 'amazon', 'followers')).toEqual([
      { day: '2026-12-01', amount: 10 },
      { day: '2026-12-02', amount: 20 },
      { day: '2026-11-02', amount: 600 },
    ]);
  });
});
