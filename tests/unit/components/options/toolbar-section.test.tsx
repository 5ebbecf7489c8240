// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import { click, control, has, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const hash = '#toolbar';

describe('the place of the toolbar', () => {
  it.each([
    ['At the top', { place: 'top', collapsed: false, hidden: false }],
    ['Small tab', { place: 'bottom', collapsed: true, hidden: false }],
    ['Hidden', { place: 'bottom', collapsed: false, hidden: true }],
  ])('%s', async (name, bar) => {
    const page = await openOptions({}, { hash });
    await click(control(name));
    expect(page.settings().bar).toEqual(bar);
    expect(control(name)).toHaveProperty('checked', true);
  });

  it('comes back from a small tab to a toolbar', async () => {
    const page = await openOptions(
      { bar: { place: 'top', collapsed: true, hidden: false } },
      { hash },
    );
    expect(control('Small tab')).toHaveProperty('checked', true);
    await click(control('Full toolbar'));
    expect(page.settings().bar).toEqual({ place: 'top', collapsed: false, hidden: false });
  });
});

describe('the marketplaces', () => {
  it('are all there, the built-in ones on and the others off', async () => {
    await openOptions({}, { hash });
    expect(control('Germany').getAttribute('aria-checked')).toBe('true');
    expect(control('Sweden').getAttribute('aria-checked')).toBe('false');
    expect(document.querySelectorAll('.switches [role="switch"]')).toHaveLength(24);
  });

  it('are switched within the click, so that the browser lets it ask', async () => {
    const asked: unknown[] = [];
    await openOptions(
      {},
      {
        hash,
        port: {
          toolbar: {
            switchMarketplace: async (_save, code, on) => {
              asked.push([code, on]);
              return 'done';
            },
          },
        },
      },
    );
    control('Sweden').click();
    expect(asked).toEqual([['SE', true]]);
    control('Germany').click();
    expect(asked).toEqual([
      ['SE', true],
      ['DE', false],
    ]);
  });

  it('say why one stays off when the permission was refused', async () => {
    await openOptions(
      {},
      { hash, port: { toolbar: { switchMarketplace: async () => 'refused' } } },
    );
    await click(control('Sweden'));
    expect(text(document.body)).toContain('Sweden stays off: without your permission');
    expect(control('Sweden').getAttribute('aria-checked')).toBe('false');
  });

  it('say so when the choice could not be stored', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failing = () => Promise.reject(new Error('disk full'));
    await openOptions({}, { hash, port: { toolbar: { switchMarketplace: failing } } });
    await click(control('Germany'));
    expect(text(document.body)).toContain('Not saved.');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('follow another window', async () => {
    const page = await openOptions({}, { hash });
    await page.elsewhere((settings) => switchMarketplace(settings, 'DE', false));
    expect(control('Germany').getAttribute('aria-checked')).toBe('false');
    await page.go('#accounts');
    expect(text(document.querySelector('#account-DE summary'))).toContain('Toolbar off');
  });
});

describe('shortcuts', () => {
  it('are shown as the browser has them', async () => {
    await openOptions({}, { hash });
    const pairs = [...document.querySelectorAll('.pair')].map(text);
    expect(pairs).toEqual([
      'Copy the tracking link of this productAlt+Shift+L',
      'Save this product to the shopNot set',
    ]);
  });

  it('are changed on the browser’s own page, or by the words that lead there', async () => {
    const openShortcuts = vi.fn();
    await openOptions({}, { hash, port: { toolbar: { openShortcuts } } });
    await click(control('Change in the browser'));
    expect(openShortcuts).toHaveBeenCalledOnce();
    document.body.replaceChildren();
    await openOptions({}, { hash });
    expect(has('Change in the browser')).toBe(false);
    expect(text(document.body)).toContain('Manage Extension Shortcuts');
  });
});

it('product pictures can be turned off', async () => {
  const page = await openOptions({}, { hash });
  await click(control('Show product pictures'));
  expect(page.settings().pictures).toBe(false);
});
