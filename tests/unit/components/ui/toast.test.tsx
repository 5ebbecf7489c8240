// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Feedback } from '@/components/ui/models/feedback.ts';
import { Toast } from '@/components/ui/toast.tsx';
import { named } from '../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const onClose = vi.fn();
let root: HTMLElement;

async function show(note: Feedback | null) {
  await act(() => render(<Toast note={note} onClose={onClose} />, root));
}

beforeEach(() => {
  vi.useFakeTimers();
  onClose.mockClear();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
});

it('is read out: the region is there before the words', async () => {
  await show(null);
  const region = root.querySelector('[role=status]');
  await show({ text: 'Removed' });
  expect(region?.isConnected && region.textContent).toBe('Removed');
});

it('goes by itself after ten seconds', async () => {
  await show({ text: 'Saved' });
  vi.advanceTimersByTime(9_999);
  expect(onClose).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onClose).toHaveBeenCalledOnce();
});

it('gives a new note its whole time', async () => {
  await show({ text: 'Saved' });
  vi.advanceTimersByTime(9_000);
  await show({ text: 'Saved' });
  vi.advanceTimersByTime(9_000);
  expect(onClose).not.toHaveBeenCalled();
});

it.each(['mouseenter', 'focusin'])('waits after %s', async (type) => {
  await show({ text: 'Removed' });
  await act(() => void root.firstElementChild?.dispatchEvent(new Event(type)));
  vi.advanceTimersByTime(60_000);
  expect(onClose).not.toHaveBeenCalled();
});

it('stays when something went wrong', async () => {
  await show({ text: 'No room', tone: 'bad' });
  vi.advanceTimersByTime(60_000);
  expect(onClose).not.toHaveBeenCalled();
});

it('closes before its action runs, which may say something new', async () => {
  const order: string[] = [];
  onClose.mockImplementation(() => order.push('close'));
  await show({ text: 'Removed', actions: [{ label: 'Undo', run: () => order.push('undo') }] });
  named(root, 'Undo').click();
  expect(order).toEqual(['close', 'undo']);
});
