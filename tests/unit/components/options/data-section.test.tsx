// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { click, control, has, text } from '../../view.ts';
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
