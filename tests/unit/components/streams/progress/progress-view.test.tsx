// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { click, named, settled } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { resultOf, streamOf } from '../../../utils/streams/streams.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** A stream that she typed the minutes of. */
function ran(id: string, day: string, minutes: number, more = {}) {
  const results = { amazon: resultOf({ seconds: minutes * 60, ...more }) };
  return streamOf({ id, title: id, day, results });
}

const streams = [
  ran('l:1', '2026-12-02', 400, { sales: 12_000, followers: 20 }),
  ran('l:2', '2026-12-20', 220),
  ran('l:3', '2026-11-30', 500),
  streamOf({ id: 'l:4', title: 'Next', day: '2026-12-23', time: '19:00', target: 3600 }),
];

describe('progress', () => {
  it('says in words how it stands, and what each day needs', async () => {
    const { text } = await openStreams('/progress', { streams });
    expect(text()).toContain('620 of 1,000 minutes, 11 days left: 35 a day');
    expect(text()).toContain('Planned on top: 60 minutes');
    expect(text()).toContain('1,120 of 90 minutes: reached');
    expect(text()).toContain('stays reached until January 18, 2027');
    expect(text()).toContain('As reported by others; check the target in your account.');
  });

  it('lets her change the targets, with the way back', async () => {
    const { main, field, type, log, root } = await openStreams('/progress', { streams });
    const month = main().querySelector('.progress-fields');
    if (!month) throw new Error('no fields');
    await type(field('Minutes', month), '10h');
    await type(field('New followers', month), '50');
    await click(named(root, 'Undo'));
    await type(field('Minutes', month), 'a lot');
    expect(log).toEqual([
      ['setTarget', 'month', 'minutes', 600],
      ['setTarget', 'month', 'followers', 50],
      ['setTarget', 'month', 'followers', 0],
    ]);
    expect(month.textContent).toContain('minutes');
  });

  it('has a calendar that the arrow keys walk through, from month to month', async () => {
    const { main, text } = await openStreams('/progress', {
      streams,
      segments: [segmentOf('s:1', { stream: 'l:4', seconds: 1800 })],
    });
    const day = (label: string) => {
      const found = [...main().querySelectorAll<HTMLElement>('.progress-day')].find((each) =>
        each.querySelector('.visually-hidden')?.textContent?.startsWith(label),
      );
      if (!found) throw new Error(`no ${label}`);
      return found;
    };
    expect(day('Dec 20, 2026').textContent).toBe('Dec 20, 2026: 220 minutes on air20220');
    expect(day('Dec 23, 2026').textContent).toBe('Dec 23, 2026: 30 minutes planned2330');
    const press = async (key: string) => {
      await act(
        () =>
          void main()
            .querySelector('.progress-day[tabindex="0"]')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      );
      await settled();
    };
    expect(main().querySelector('.progress-day[tabindex="0"]')).toBe(day('Dec 21, 2026'));
    await press('ArrowRight');
    await press('ArrowRight');
    expect(document.activeElement).toBe(day('Dec 23, 2026'));
    expect(main().querySelector('.progress-day-streams a')?.textContent).toBe('Next');
    await press('ArrowLeft');
    // Keys that come before the first of them is drawn.
    await act(() => {
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
    });
    await settled();
    expect(document.activeElement).toBe(day('Dec 23, 2026'));
    await press('PageUp');
    expect(document.activeElement).toBe(day('Nov 23, 2026'));
    expect(text()).toContain('500 of 1,000 minutes: 500 short');
    expect(text()).toContain('No stream on this day.');
  });

  it('sets an hour on one site beside an hour on another', async () => {
    const two = [
      ran('l:1', '2026-12-02', 60, { sales: 12_000, followers: 20 }),
      streamOf({
        id: 'l:5',
        day: '2026-12-03',
        time: '19:00',
        sites: ['youtube'],
        results: { youtube: resultOf({ seconds: 1800, clicks: 45 }) },
      }),
    ];
    const { main } = await openStreams('/progress', { streams: two });
    const rows = [...main().querySelectorAll('.log-table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Amazon Live', '1', '1:00:00', '–', '–', '–', '20', '$120.00'],
      ['YouTube', '1', '30:00', '–', '90', '–', '–', '–'],
    ]);
    const chart = [...main().querySelectorAll('[role=slider]')].at(-1);
    expect(chart?.getAttribute('aria-label')).toBe('Sales (USD) in an hour');
    expect(chart?.getAttribute('aria-valuetext')).toBe('YouTube: not noted');
  });

  it('without any stream says what there is to do', async () => {
    const { text } = await openStreams('/progress');
    expect(text()).toContain('0 of 1,000 minutes');
    expect(text()).toContain('No stream was on air in this time.');
    expect(text()).toContain('New stream on this day');
  });
});
