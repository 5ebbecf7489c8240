// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { click, press } from '../../../mount.ts';
import { open, SOCKS } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const on = (platform: string) => vi.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('on a Mac', () => {
  it('⌫ deletes a product and a category', async () => {
    on('MacIntel');
    const { item, place, places, shop } = await open();
    await click(item('Wool Socks'));
    await press('Backspace');
    expect(shop.log).toEqual([['remove', [SOCKS.id]]]);
    await click(place('Home'));
    await press('Backspace');
    expect(places().join()).not.toContain('Home');
  });

  it('the keys have the names that they have there', async () => {
    on('MacIntel');
    const { item } = await open();
    await press('?');
    await vi.waitFor(() => expect(document.querySelector('.keys')).not.toBeNull());
    const caps = [...document.querySelectorAll('.keys kbd')].map((key) => key.textContent);
    expect(caps).toContain('⌘ ⇧ Z');
    expect(caps).toContain('⌃ Space');
    expect(caps).toContain('⌥ Enter');
    expect(caps).toContain('⌫');
    expect(caps.join()).not.toMatch(/Ctrl|Alt|Shift|Delete/);
    await press('Escape');
    await click(item('Wool Socks'));
    await press('m');
    expect(document.querySelector('.drag-keys')?.textContent).toContain('⌘+Enter drop a copy');
  });
});

describe('elsewhere', () => {
  it('Backspace deletes nothing', async () => {
    on('Win32');
    const { item, shop } = await open();
    await click(item('Wool Socks'));
    await press('Backspace');
    expect(shop.log).toEqual([]);
  });

  it('the keys are named as on other keyboards', async () => {
    on('Win32');
    const { item } = await open();
    await press('?');
    await vi.waitFor(() => expect(document.querySelector('.keys')).not.toBeNull());
    const caps = [...document.querySelectorAll('.keys kbd')].map((key) => key.textContent);
    expect(caps).toEqual(expect.arrayContaining(['Ctrl Shift Z', 'Ctrl Space', 'Alt Enter']));
    await press('Escape');
    await click(item('Wool Socks'));
    await press('m');
    expect(document.querySelector('.drag-keys')?.textContent).toContain('Ctrl+Enter drop a copy');
  });
});
