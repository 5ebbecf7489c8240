// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '@/components/shop/store/actions.ts';
import { createFeedbackStore } from '@/components/ui/feedback-store.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin() {
  const feedback = createFeedbackStore();
  const { promise, resolve, reject } = Promise.withResolvers<null>();
  const port = { undo: () => promise, redo: () => promise };
  const actions = createActions(port, feedback, async () => undefined);
  return { actions, promise, resolve, reject, said: () => feedback.toast.value?.text ?? null };
}

describe('what takes its time', () => {
  it('is said to go on, and no more when it has ended', async () => {
    const { actions, promise, resolve, said } = begin();
    const ended = actions.run(() => promise);
    await vi.advanceTimersByTimeAsync(299);
    expect(said()).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(said()).toBe('Working…');
    resolve(null);
    await ended;
    expect(said()).toBeNull();
  });

  it('says in its place what has failed', async () => {
    const { actions, promise, reject, said } = begin();
    const ended = actions.run(() => promise);
    await vi.advanceTimersByTimeAsync(300);
    reject(new ShopError('quota'));
    expect(await ended).toBe(false);
    expect(said()).not.toBe('Working…');
    expect(said()).not.toBeNull();
  });

  it('of an undo too', async () => {
    const { actions, resolve, said } = begin();
    actions.undo();
    await vi.advanceTimersByTimeAsync(300);
    expect(said()).toBe('Working…');
    resolve(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(said()).toBe('Nothing to undo');
  });
});

it('says nothing of what is done soon', async () => {
  const { actions, promise, resolve, said } = begin();
  const ended = actions.run(() => promise);
  resolve(null);
  await ended;
  await vi.advanceTimersByTimeAsync(1000);
  expect(said()).toBeNull();
});

it('tells what a dialog has done in the words of the dialog, when the shop has been read again', async () => {
  const feedback = createFeedbackStore();
  const read = Promise.withResolvers<void>();
  const port = { undo: async () => null, redo: async () => null };
  const actions = createActions(port, feedback, () => read.promise);
  const told = actions.tell({ what: 'backup', count: 2 }, 'Restored: 2 products, Settings');
  expect(feedback.toast.value).toBeNull();
  read.resolve();
  await told;
  expect(feedback.toast.value?.text).toBe('Restored: 2 products, Settings');
  expect(feedback.undo()).toBe(true);
});
