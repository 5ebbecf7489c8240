// @vitest-environment jsdom
import type { FunctionComponent } from 'preact';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { click, mount, named, settled } from '../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let reported: MockInstance<typeof console.error>;
let isGone = false;
const Part = ({ name }: { name: string }) => <p>part {name}</p>;

function load() {
  return isGone ? Promise.reject(new TypeError('no such file')) : Promise.resolve(Part);
}

function shown(View: FunctionComponent<{ name: string }>) {
  return mount(
    <main>
      <ErrorBoundary>
        <View name="one" />
      </ErrorBoundary>
      <p>the rest</p>
    </main>,
  );
}

beforeEach(() => {
  isGone = false;
  reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => reported.mockRestore());

it('shows a view when its code is there', async () => {
  const root = await shown(lazy(load));
  await settled();
  expect(root.textContent).toBe('part onethe rest');
});

it('shows a view at once when its code was fetched before', async () => {
  const loads = vi.fn(load);
  const View = lazy(loads);
  await View.preload();
  const root = await shown(View);
  expect(root.textContent).toBe('part onethe rest');
  expect(loads).toHaveBeenCalledOnce();
});

it('says that a view whose code is gone cannot be shown, and tries again', async () => {
  isGone = true;
  const root = await shown(lazy(load));
  await settled();
  expect(root.querySelector('[role=alert]')?.textContent).toContain('couldn’t be shown');
  expect(root.textContent).toContain('the rest');
  expect(reported.mock.calls).toEqual([['Linkshelf:', new TypeError('no such file')]]);
  isGone = false;
  await click(named(root, 'Try again'));
  await settled();
  expect(root.textContent).toBe('part onethe rest');
});
