// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { click, named, settled, type } from '../../../mount.ts';
import { streamOf } from '../../../utils/streams/streams.ts';
import { openAddToStream } from './open-add-to-stream.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

type Opened = Awaited<ReturnType<typeof openAddToStream>>;

async function choose({ root }: Opened, nth: number, index: number): Promise<void> {
  const select = root.querySelectorAll<HTMLSelectElement>('dialog select')[nth];
  if (!select) throw new Error(`no select ${nth}`);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

it('adds the selection to the next stream, a segment each, and says so with the way back', async () => {
  const opened = await openAddToStream();
  await click(named(opened.root, 'Add 4 products'));
  const [[ids, into] = []] = opened.port.addProducts.mock.calls;
  expect(ids).toHaveLength(4);
  expect(into).toEqual({ stream: 'l:1', segment: null, isEach: true, isOnce: true });
  expect(opened.root.querySelector('dialog')).toBeNull();
  expect(opened.said()).toBe('Added to Lips live');
  named(opened.root, 'Undo');
});

it('adds to one segment that is there', async () => {
  const opened = await openAddToStream();
  await choose(opened, 1, 3);
  await click(named(opened.root, 'Add 4 products'));
  const into = opened.port.addProducts.mock.calls[0]?.[1];
  expect(into).toMatchObject({ stream: 'l:1', segment: 'g:2', isEach: false });
});

it('makes a stream where there is none to come', async () => {
  const opened = await openAddToStream([streamOf({ day: '2001-01-01' })]);
  const title = opened.root.querySelector<HTMLInputElement>('dialog input[type=text]');
  if (!title) throw new Error('no field for a title');
  await type(title, 'Winter');
  await click(named(opened.root, 'Add 4 products'));
  const into = opened.port.addProducts.mock.calls[0]?.[1];
  expect(into).toMatchObject({ stream: { title: 'Winter' }, segment: null });
});

it('says where there was nothing to add, and why something failed', async () => {
  const opened = await openAddToStream();
  opened.port.addProducts.mockRejectedValueOnce(new Error('no'));
  await click(named(opened.root, 'Add 4 products'));
  expect(opened.root.querySelector('dialog [role=alert]')?.textContent).not.toBe('');
  opened.port.addProducts.mockResolvedValueOnce(null);
  await click(named(opened.root, 'Add 4 products'));
  expect(opened.said()).toBe('Already in Lips live');
});
