// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { click, named, press } from '../../../mount.ts';
import { LAMP, openLips } from '../stock.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

/** The part of the page that throws. */
const broken = vi.hoisted(() => ({ part: '' }));

/** A part of a module that throws while it is the broken one. */
const breaking = vi.hoisted(() => async (original: () => Promise<object>, part: string) => {
  const real = await original();
  const whole: unknown = Reflect.get(real, part);
  const Part = (...given: unknown[]) => {
    if (broken.part === part) throw new Error(`broken ${part}`);
    return typeof whole === 'function' ? whole(...given) : null;
  };
  return { ...real, [part]: Part };
});

vi.mock('@/components/shop/sidebar/storage-note.tsx', (original) =>
  breaking(original, 'StorageNote'),
);
vi.mock('@/components/shop/list/list-tools.tsx', (original) => breaking(original, 'ListTools'));
vi.mock('@/components/shop/details/product-facts.tsx', (original) =>
  breaking(original, 'ProductFacts'),
);
vi.mock('@/components/shop/description/audit-source.tsx', (original) =>
  breaking(original, 'AuditSource'),
);
vi.mock('@/components/shop/shell/key-map.ts', (original) => breaking(original, 'keyMap'));

let reported: MockInstance<typeof console.error>;

beforeEach(() => {
  reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  broken.part = '';
  reported.mockRestore();
});

const hash = `#in=c:lips&p=${LAMP.id}`;
const alerts = (root: HTMLElement) =>
  [...root.querySelectorAll('[role=alert]')].map((each) => each.textContent);

describe('a part that fails says so, and leaves the others as they are:', () => {
  it.each([
    ['StorageNote', '.pane-start', ['[role=listbox]', '.details']],
    ['ListTools', 'main', ['[role=tree]', '.details']],
    ['ProductFacts', '.pane-end', ['[role=tree]', '[role=listbox]']],
  ])('%s', async (part, where, others) => {
    broken.part = part;
    const { root } = await openLips({ hash });
    await vi.waitFor(() => expect(alerts(root)).toHaveLength(1));
    expect(root.querySelector(`${where} [role=alert]`)?.textContent).toContain('couldn’t be shown');
    for (const other of others) expect(root.querySelector(other)).not.toBe(null);
    broken.part = '';
    await click(named(root, 'Try again'));
    expect(alerts(root)).toEqual([]);
  });

  it.each([
    ['keyMap', () => press('?')],
    ['AuditSource', (root: HTMLElement) => click(named(root, 'Check an old description'))],
  ])('a dialog, which can be opened again: %s', async (part, open) => {
    broken.part = part;
    const { root, item, said } = await openLips();
    await click(item('Lamp'));
    await open(root);
    await vi.waitFor(() => expect(said()).toContain('couldn’t be shown'));
    expect(root.querySelector('dialog')).toBe(null);
    expect(root.querySelector('[role=listbox]')).not.toBe(null);
    broken.part = '';
    await click(named(root, 'Try again'));
    expect(root.querySelector('dialog[open] h2')?.textContent).not.toBe('');
    expect(said()).toBe('');
  });
});
