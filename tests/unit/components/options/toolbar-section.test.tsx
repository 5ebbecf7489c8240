// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
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

it('gives every card and every choice a name of its own', async () => {
  const { root } = await openOptions({}, { hash });
  const names = [...root.querySelectorAll('main h2, main h3, legend')].map(text);
  expect(names).toContain('Colors');
  expect(names).toEqual([...new Set(names)]);
});

it('product pictures can be turned off', async () => {
  const page = await openOptions({}, { hash });
  await click(control('Show product pictures'));
  expect(page.settings().pictures).toBe(false);
});

it('is light or dark as it is wished', async () => {
  const page = await openOptions({}, { hash });
  expect(control('Same as the system')).toHaveProperty('checked', true);
  await click(control('Dark'));
  expect(page.settings().theme).toBe('dark');
});
