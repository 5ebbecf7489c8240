import { describe, expect, it, vi } from 'vitest';
import type { ToolbarCommand } from '@/utils/messaging/messages.ts';
import { type CommandPort, runCommand } from '@/utils/worker/commands.ts';

const PRODUCT = 'https://www.amazon.de/dp/B0TESTAAA1';
const LIST = 'https://www.amazon.de/s?k=lips';
const ELSEWHERE = 'https://example.com/';

/** `done`: what the toolbar answers; `popup`: whether the browser opens one. */
function browserWith({ done = false, popup = true, tabs = true }) {
  const calls: string[] = [];
  const ports = {
    askToolbar: vi.fn(async (id: number, command: ToolbarCommand) => {
      calls.push(`bar ${id} ${command}`);
      return done;
    }),
    openPopup: vi.fn(async () => {
      calls.push('popup');
      if (!popup) throw new Error('openPopup requires a user gesture');
    }),
    openPopupTab: tabs
      ? vi.fn(async (id: number) => {
          calls.push(`tab ${id}`);
        })
      : null,
  } satisfies CommandPort;
  return { calls, ports };
}

describe('runCommand', () => {
  it.each<[string, string | undefined, Parameters<typeof browserWith>[0], string[]]>([
    ['the toolbar does it', PRODUCT, { done: true }, ['bar 7 copy']],
    ['the toolbar cannot', PRODUCT, {}, ['bar 7 copy', 'popup']],
    ['a marketplace page without a product', LIST, { done: true }, ['popup']],
    ['a page elsewhere', ELSEWHERE, {}, ['popup']],
    ['an address that the browser keeps to itself', undefined, {}, ['bar 7 copy', 'popup']],
    ['no popup after asking', PRODUCT, { popup: false }, ['bar 7 copy', 'popup', 'tab 7']],
  ])('%s', async (_what, url, given, expected) => {
    const { calls, ports } = browserWith(given);
    await runCommand('copy', { id: 7, url }, ports);
    expect(calls).toEqual(expected);
  });

  it('opens the popup before anything is awaited where no toolbar can be', () => {
    const { calls, ports } = browserWith({});
    void runCommand('save', { id: 7, url: LIST }, ports);
    expect(calls).toEqual(['popup']);
  });

  it('opens no tab for "show or hide"', async () => {
    const { calls, ports } = browserWith({ popup: false });
    await runCommand('toggle', { id: 7, url: PRODUCT }, ports);
    expect(calls).toEqual(['bar 7 toggle', 'popup']);
  });

  it.each([
    ['the popup is all there is', PRODUCT, { popup: false, tabs: false }],
    ['the page is no marketplace', ELSEWHERE, { popup: false }],
  ])('fails when no popup opens and %s', async (_what, url, given) => {
    const { ports } = browserWith(given);
    await expect(runCommand('copy', { id: 7, url }, ports)).rejects.toThrow('user gesture');
  });
});
