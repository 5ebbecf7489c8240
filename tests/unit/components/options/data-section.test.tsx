// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { click, control, has, settled, text } from '../../view.ts';
import { comparison, counts, fakeBackups } from '../backup/fake-backup-port.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const hash = '#data';

describe('the data section', () => {
  it.each([
    [{ used: 1_400_000, available: 120e9 }, '1.4 MB used. The browser allows up to 120 GB.'],
    [{ used: 1_400_000, available: null }, '1.4 MB used.'],
    [{ used: null, available: null }, 'Storage use is not available'],
  ])('%j', async (facts, words) => {
    const page = await openOptions({}, { hash, storage: { ...facts, persisted: true } });
    expect(text(page.root)).toContain(words);
  });

  it('asks the browser to keep the data, and says when it has not agreed', async () => {
    const persist = vi.fn(async () => false);
    const page = await openOptions({}, { hash, port: { data: { persist } } });
    await click(control('Ask the browser to keep it'));
    expect(persist).toHaveBeenCalledOnce();
    expect(text(page.root)).toContain('The browser has not agreed.');
  });

  it('says so also when the browser cannot be asked', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const persist = () => Promise.reject(new Error('no storage'));
    const page = await openOptions({}, { hash, port: { data: { persist } } });
    await click(control('Ask the browser to keep it'));
    expect(text(page.root)).toContain('The browser has not agreed.');
    expect(reported).toHaveBeenCalledTimes(1);
    reported.mockRestore();
  });

  it('has nothing to ask where the browser keeps it already', async () => {
    const storage = { used: 1, available: 2, persisted: true };
    const page = await openOptions({}, { hash, storage });
    expect(text(page.root)).toContain('until you delete it yourself');
    expect(has('Ask the browser to keep it')).toBe(false);
  });
});

describe('everything of a creator', () => {
  const open = async (backups = fakeBackups(), given: Parameters<typeof openOptions>[1] = {}) => {
    const page = await openOptions({}, { hash, backups, ...given });
    await settled(() => undefined);
    return { ...page, backups };
  };
  const tick = (label: string) => {
    const found = [...document.querySelectorAll('dialog label')].find((each) =>
      each.textContent.includes(label),
    );
    return click(found?.querySelector('input') ?? document.body);
  };

  it('is saved as a file', async () => {
    const { root, backups } = await open();
    await click(control('Save a backup'));
    expect(backups.save).toHaveBeenCalledOnce();
    expect(text(root)).toContain('linkshelf-backup-2026-05-01.json');
  });

  it('is restored; one undo takes it back', async () => {
    const { root, backups } = await open(
      fakeBackups(comparison({ products: counts({ deleted: 2 }) })),
    );
    await click(control('Restore a backup…'));
    const backup =
      '{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[]}';
    const input = root.querySelector('input[type="file"]');
    Object.defineProperty(input, 'files', { value: [new File([backup], 'b.json')] });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(() => undefined);
    await click(control('Restore 2 products'));
    await settled(() => undefined);
    expect(text(root)).toContain('Restored: 2 products, Tracking IDs, Settings');
    await click(control('Undo'));
    expect(backups.undo).toHaveBeenCalledWith('token');
  });

  it('is reset part by part, after it was said what that does; one undo takes it back', async () => {
    const backups = fakeBackups();
    backups.syncs.mockResolvedValue({ server: 'couch.example.com', hasAccount: true });
    const { root } = await open(backups);
    await click(control('Reset…'));
    await settled(() => undefined);
    expect(control('Reset').hasAttribute('disabled')).toBe(true);
    expect(text(root)).not.toContain('couch.example.com');
    await tick('Templates');
    expect(text(root)).toContain('Deletes all your templates.');
    expect(text(root)).toContain('couch.example.com');
    expect(text(root)).toContain('in its other browsers');
    await click(control('Reset'));
    await settled(() => undefined);
    expect(backups.reset.mock.calls[0]?.[0]).toEqual(new Set(['templates']));
    expect(text(root)).toContain('Reset: Templates');
    await click(control('Undo'));
    expect(backups.undo).toHaveBeenCalledWith('token');
  });

  it('can be brought back as long as the page is open, also when that failed at first', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { root, backups, store, go } = await open();
    await click(control('Reset…'));
    await tick('Templates');
    await click(control('Reset'));
    await settled(() => store.feedback.dismiss());
    await go('#accounts');
    await go('#data');
    await settled(() => undefined);
    expect(text(root)).toContain('Reset: Templates');
    backups.undo.mockRejectedValueOnce(new Error('no database'));
    await click(control('Undo'));
    expect(text(root)).toContain('Not undone.');
    await settled(() => store.feedback.dismiss());
    await click(control('Undo'));
    expect(backups.undo).toHaveBeenCalledTimes(2);
    expect(text(root)).toContain('Undone: Reset: Templates');
    expect(has('Undo')).toBe(false);
  });

  it('is reset as a whole', async () => {
    const { backups } = await open();
    await click(control('Reset…'));
    await tick('Everything');
    await tick('Shop');
    await click(control('Reset'));
    expect(backups.reset.mock.calls[0]?.[0].size).toBeGreaterThanOrEqual(5);
  });

  it('is deleted only after a backup, or the word that none is wanted', async () => {
    const restart = vi.fn();
    const backups = fakeBackups();
    backups.syncs.mockResolvedValue({ server: 'couch.example.com', hasAccount: false });
    const { root } = await open(backups, { port: { data: { restart } } });
    await click(control('Delete everything…'));
    await settled(() => undefined);
    expect(text(root)).toContain('Your server (couch.example.com) and your other devices keep');
    expect(control('Delete everything').hasAttribute('disabled')).toBe(true);
    await tick('Delete without a backup');
    expect(control('Delete everything').hasAttribute('disabled')).toBe(false);
    await tick('Delete without a backup');
    await click(control('Save a backup first'));
    await settled(() => undefined);
    await click(control('Delete everything'));
    await settled(() => undefined);
    expect(backups.deleteEverything).toHaveBeenCalledOnce();
    expect(restart).toHaveBeenCalledOnce();
  });
});
