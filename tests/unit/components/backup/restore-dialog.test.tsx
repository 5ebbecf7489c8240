// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { RestoreDialog } from '@/components/backup/restore-dialog.tsx';
import { click, mount, named, settled } from '../../mount.ts';
import { filledHead, MADE } from '../../utils/backup/fill.ts';
import { comparison, counts, fakeBackups } from './fake-backup-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const record = { id: 'p:us:B0TESTAAA1', v: {}, t: '000000001-000-aaaaaaaa', ft: {}, alts: {} };
const backup = (more: object = {}) =>
  JSON.stringify({
    format: 'linkshelf-backup',
    version: 2,
    made: MADE,
    categories: [],
    products: [record],
    ...more,
  });

/** 34 products, of which five were deleted since, three are not here and so on; and settings. */
const FULL = {
  ...comparison({
    products: counts({ deleted: 5, missing: 3, newerHere: 12, newerThere: 2, same: 12 }),
    categories: counts({ deleted: 1, same: 5 }),
    trash: counts({ same: 4 }),
    streams: counts({ deleted: 1, newerHere: 2 }),
  }),
  settings: {
    trackingIds: { total: 4, missing: 2, different: 1 },
    templates: { total: 1, missing: 0, different: 0 },
    channels: { total: 2, missing: 1, different: 0 },
    settings: { total: 0, missing: 0, different: 0 },
  },
  history: { total: 18, missing: 18 },
};

async function open(given: string | null, compared = comparison()) {
  const port = fakeBackups(compared);
  const props = { port, given, onRestored: vi.fn(), onClose: vi.fn() };
  const root = await mount(<RestoreDialog {...props} />);
  await settled();
  const primary = () => root.querySelector('.dialog-actions .button-primary');
  const choice = (label: string) => {
    const all = [...root.querySelectorAll('label')];
    const found = all.find((each) => each.textContent.includes(label))?.querySelector('input');
    if (!found) throw new Error(`no choice ${label}`);
    return found;
  };
  return { ...props, root, primary, choice };
}

async function chooseFile(root: HTMLElement, text: string): Promise<void> {
  const input = root.querySelector('input[type="file"]');
  const file = new File([text], 'backup.json');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

describe('the file', () => {
  it.each([
    ['empty', '', 'This file is empty.'],
    ['another program’s', '{"products":[]}', 'This is not a Linkshelf backup.'],
    ['cut off', backup().slice(0, 60), 'ends in the middle'],
    ['damaged', backup({ products: [{}] }), 'is damaged'],
    ['of a newer version', backup({ version: 9 }), 'a newer version of Linkshelf'],
  ])('that is %s is refused with a sentence', async (_, text, said) => {
    const { root, port, primary } = await open(null);
    await chooseFile(root, text);
    expect(root.querySelector('[role=alert]')?.textContent).toContain(said);
    expect(primary()).toBeNull();
    expect(port.compare).not.toHaveBeenCalled();
  });

  it('that is a backup is shown, with where it comes from, and another one can be chosen', async () => {
    const { root, port } = await open(null);
    await chooseFile(root, backup({ app: '1.2.0', device: 'Chrome, Linux' }));
    expect(root.textContent).toMatch(/Backup of .*2026.* · Chrome, Linux · Linkshelf 1\.2\.0/);
    expect(root.textContent).not.toMatch(/utf-8|\{/);
    expect(port.compare).toHaveBeenCalled();
    await click(named(root, 'Another file'));
    expect(root.querySelector('input[type="file"]')).not.toBeNull();
  });

  it('says how much of it was cut', async () => {
    const { root } = await open(backup({ products: [{ ...record, v: { saved: 1e300 } }] }));
    expect(root.textContent).toContain('exceeded a limit: 1');
  });
});

describe('the preview', () => {
  it('says what became of what is in the backup', async () => {
    const { settings, copies } = filledHead();
    const { root } = await open(backup({ settings, copies }), FULL);
    expect(root.textContent).toContain(
      '34 products in this backup: 5 were deleted since, 3 are not here, 12 are newer here, 2 are newer in the backup, 12 are the same',
    );
    expect(root.textContent).toContain(
      '3 streams and templates in this backup: 1 was deleted since, 2 are newer here',
    );
    expect(root.textContent).toContain('US anna-20 · DE annade-21 · OneLink annaone-20');
    expect(root.textContent).toContain('2 are not here, 1 is set differently here');
    expect(root.textContent).toContain('Anna on Instagram');
    expect(root.textContent).toContain('18 texts');
  });

  it('brings everything back unless something else is chosen', async () => {
    const { root, port, onRestored, onClose, primary } = await open(backup(), FULL);
    expect(primary()?.textContent).toBe('Restore 10 products');
    await click(named(root, 'Restore 10 products'));
    const [, choices] = port.restore.mock.calls[0] ?? [];
    expect(choices).toEqual({
      way: 'back',
      parts: new Set(['shop', 'streams', 'trackingIds', 'channels', 'history']),
    });
    expect(onRestored).toHaveBeenCalledWith(expect.objectContaining({ products: 2 }));
    expect(onClose).toHaveBeenCalled();
  });

  it('merges, or undoes what was changed since, where that is chosen', async () => {
    const { choice, primary, port, root } = await open(backup(), FULL);
    await click(choice('Merge'));
    expect(primary()?.textContent).toBe('Restore 5 products');
    await click(choice('Bring everything back'));
    await click(choice('Also undo the 15 changes'));
    expect(primary()?.textContent).toBe('Restore 22 products');
    await click(named(root, 'Restore 22 products'));
    expect(port.restore.mock.calls[0]?.[1].way).toBe('exact');
  });

  it('leaves out what is not ticked', async () => {
    const { choice, primary, port, root } = await open(backup(), FULL);
    await click(choice('Products and categories'));
    expect(primary()?.textContent).toBe('Restore');
    await click(choice('Where products were linked'));
    await click(choice('Streams'));
    await click(named(root, 'Restore'));
    expect(port.restore.mock.calls[0]?.[1].parts).toEqual(new Set(['trackingIds', 'channels']));
  });

  it('of what is here already has nothing to restore', async () => {
    const same = comparison({ products: counts({ same: 3 }) });
    const { root, primary } = await open(backup(), same);
    expect(root.textContent).toContain('Nothing to restore: all of it is here.');
    expect(primary()?.getAttribute('disabled')).not.toBeNull();
  });

  it('says why it cannot be restored', async () => {
    const { root, port, onClose } = await open(backup(), FULL);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    port.restore.mockRejectedValueOnce(new Error('full'));
    await click(named(root, 'Restore 10 products'));
    await settled();
    expect(root.querySelectorAll('[role=alert]')[0]?.textContent).not.toBe('');
    expect(onClose).not.toHaveBeenCalled();
  });
});
