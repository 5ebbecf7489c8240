// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { StreamActions } from '@/components/toolbar/panels/stream-actions.ts';
import { toolbarModel } from '../models.ts';
import { type Stage, stage } from '../stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const SAVED = { saved: true, categories: [], sibling: null };
const LIVE = { id: 'l:1', title: 'Lips live' };

let bar: Stage;

async function open(given: Partial<StreamActions>, undo = vi.fn(async () => true)) {
  bar = stage({ ...given, undo });
  bar.toolbar.show(toolbarModel());
  await bar.click('button', /^Save/);
  await bar.click('button', /^Add to a stream/);
  return undo;
}

afterEach(() => bar.end());

describe('adding to a stream', () => {
  test('the stream is chosen in a menu, and the way back is offered', async () => {
    const addToStream = vi.fn<StreamActions['addToStream']>(async () => ({
      ok: true,
      undo: 'token',
      saved: SAVED,
    }));
    const undo = await open({
      upcomingStreams: async () => [LIVE, { id: 'l:2', title: '' }],
      addToStream,
    });
    expect(bar.has('menuitem', /Untitled stream/)).toBe(true);
    await bar.click('menuitem', /Lips live/);
    expect(addToStream).toHaveBeenCalledWith('l:1');
    expect(bar.root.textContent).toContain('Added to Lips live');
    await bar.click('button', /^Undo/);
    expect(undo).toHaveBeenCalledWith('token');
  });

  test('one that it is in already is said', async () => {
    await open({
      upcomingStreams: async () => [LIVE],
      addToStream: async () => ({ ok: true, undo: null, saved: SAVED }),
    });
    await bar.click('menuitem', /Lips live/);
    expect(bar.root.textContent).toContain('Already in Lips live');
  });

  test('without a stream to come the shop is offered', async () => {
    await open({ upcomingStreams: async () => [] });
    expect(bar.find('menuitem').textContent).toContain('No stream is planned yet');
  });

  test.each([
    ['refused', async () => ({ ok: false, reason: 'quota' }) as const],
    [
      'failed',
      async () => {
        throw new Error('no answer');
      },
    ],
  ])('it is said that the worker has %s', async (_, upcomingStreams) => {
    await open({ upcomingStreams });
    expect(bar.has('menu')).toBe(false);
    expect(bar.root.querySelector('[data-tone=warn], .warn, .note')?.textContent).not.toBe('');
  });
});
