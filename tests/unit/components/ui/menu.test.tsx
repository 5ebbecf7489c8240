// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MenuButton } from '@/components/ui/menu.tsx';
import { click, mount, named, press } from '../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const run = vi.fn();
const item = (id: string, label: string) => ({ id, label, run: () => run(id) });
const GROUPS = [[item('a', 'Alpha'), item('b', 'Beta')], [], [item('c', 'Another')]];

async function openMenu() {
  const root = await mount(<MenuButton label="More" icon="more" groups={() => GROUPS} />);
  await click(named(root, 'More'));
  const focused = () => document.activeElement?.textContent;
  return { root, focused, button: named(root, 'More') };
}

beforeEach(() => run.mockClear());

describe('a menu', () => {
  it('opens on its first item, and groups without items leave no line', async () => {
    const { root, focused } = await openMenu();
    expect(focused()).toBe('Alpha');
    expect(root.querySelectorAll('hr')).toHaveLength(1);
  });

  it.each([
    ['ArrowDown', 'Beta'],
    ['ArrowUp', 'Another'],
    ['End', 'Another'],
    ['b', 'Beta'],
    ['a', 'Another'],
    ['x', 'Alpha'],
  ])('%s leads to %s', async (key, label) => {
    const { focused } = await openMenu();
    await press(key);
    expect(focused()).toBe(label);
  });

  it('goes round', async () => {
    const { focused } = await openMenu();
    for (let i = 0; i < 3; i++) await press('ArrowDown');
    expect(focused()).toBe('Alpha');
  });

  it('runs what was picked, closed and with the focus back', async () => {
    const { root, button } = await openMenu();
    await click(named(root, 'Beta'));
    expect(run).toHaveBeenCalledExactlyOnceWith('b');
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it.each(['Escape', 'Tab'])('%s closes without running anything', async (key) => {
    const { root, button } = await openMenu();
    await press(key);
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(run).not.toHaveBeenCalled();
  });

  it('keeps its keys from what it stands in', async () => {
    const outside = vi.fn();
    await openMenu();
    document.body.addEventListener('keydown', outside, { once: true });
    await press('Delete');
    document.body.removeEventListener('keydown', outside);
    expect(outside).not.toHaveBeenCalled();
  });

  it('closes when the creator presses elsewhere', async () => {
    const { root } = await openMenu();
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    await press('Shift');
    expect(root.querySelector('[role=menu]')).toBeNull();
  });
});
