// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { StorageNote } from '@/components/shop/sidebar/storage-note.tsx';
import { click, settled, show, text } from '../../../view.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

async function note(used: number | null, persisted: boolean) {
  const openOptions = vi.fn();
  const port = { storage: async () => ({ used, persisted }), openOptions };
  const root = await show(<StorageNote port={port} version={1} />);
  await settled(() => undefined);
  return { root, openOptions };
}

it.each([
  [59_000, false, '59 kB used · Keep it safe…', 'data/keep'],
  [null, false, 'Keep it safe…', 'data/keep'],
  [59_000, true, '59 kB used, kept safe by the browser', 'data'],
])('%j bytes, kept safe %j: says “%s” and leads to %s', async (used, isKept, said, section) => {
  const { root, openOptions } = await note(used, isKept);
  expect(text(root)).toBe(said);
  const button = root.querySelector('button');
  if (!button) throw new Error('no button');
  await click(button);
  expect(openOptions).toHaveBeenCalledWith(section);
});

it('says nothing where nothing is to be said', async () => {
  const { root } = await note(null, true);
  expect(text(root)).toBe('');
});
