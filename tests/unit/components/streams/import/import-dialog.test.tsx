// @vitest-environment jsdom
// Fetched when it is asked for in the page; here it is there from the start.
import '@/components/streams/import/import-dialog.tsx';
import { afterEach, expect, it, vi } from 'vitest';
import { click, named, settled } from '../../../mount.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));
afterEach(() => vi.useRealTimers());

async function openImport() {
  const page = await openStreams('');
  await click(named(page.root, 'Import and export streams'));
  await click(named(page.root, 'Import…'));
  await settled();
  const dialog = page.root.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  const paste = async (text: string) => {
    const area = dialog.querySelector('textarea');
    if (!area) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
  };
  const said = () => dialog.querySelector('.streams-import [role=status]')?.textContent ?? '';
  return { ...page, dialog, paste, said };
}

it('shows what is in a table and what cannot be read, then writes it', async () => {
  const { root, paste, said, log, address } = await openImport();
  await paste('Title,Duration,Products\nHello,2,\nReds,soon,B0TESTAAA9');
  expect(said()).toContain('1 stream');
  expect(said()).toContain('2 segments');
  expect(said()).toContain('1 product is new in your shop');
  expect(said()).toContain('Line 3: “soon” is no duration; the segment has none');
  await click(named(root, 'Import'));
  await settled();
  const [, plans, products] = log.find(([what]) => what === 'importPlans') ?? [];
  expect(plans).toMatchObject([
    { segments: [{ title: 'Hello', seconds: 120 }, { seconds: null }] },
  ]);
  expect(products).toMatchObject([{ asin: 'B0TESTAAA9' }]);
  expect(address.entries.at(-1)).toBe('#streams/plan/l:new');
});

it.each([
  ['Title,Duration', 'There is no segment in it.'],
  ['{\n"products": [\n"B0TESTAAA9"]\n}', 'There is no segment in it.'],
  ['<!doctype html>\n<p>Hello, you</p>', 'There is no segment in it.'],
  ['PK\u0003\u0004\0\u0006,a\nb,c', 'There is no segment in it.'],
  ['{"format":"linkshelf-streams","version":9,"streams":[]}', 'a newer version of Linkshelf'],
  ['{"format":"linkshelf-streams","ver', 'This file is damaged'],
])('of %s it says why not', async (text, why) => {
  const { paste, said, dialog } = await openImport();
  await paste(text);
  expect(said()).toContain(why);
  expect(dialog.querySelector('.dialog-actions .button-primary')?.hasAttribute('disabled')).toBe(
    true,
  );
});

it('gives a sample that it reads itself', async () => {
  const { root, paste, said, log } = await openImport();
  await click(named(root, 'Save a sample (CSV)'));
  const [, name, parts] = log.find(([what]) => what === 'saveFile') ?? [];
  expect(name).toBe('linkshelf-run-of-show.csv');
  await paste(String(parts));
  expect(said()).toContain('7 segments');
  expect(said()).not.toContain('Line');
});
