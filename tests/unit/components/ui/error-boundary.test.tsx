// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { click, mount, named } from '../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let reported: MockInstance<typeof console.error>;
let isBroken = true;

function Part() {
  if (isBroken) throw new Error('broken part');
  return <p>the part</p>;
}

const page = () =>
  mount(
    <main>
      <ErrorBoundary>
        <Part />
      </ErrorBoundary>
      <p>the rest</p>
    </main>,
  );

beforeEach(() => {
  isBroken = true;
  reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => reported.mockRestore());

it('leaves the rest of the page as it is, and says that a part has failed', async () => {
  const root = await page();
  expect(root.textContent).toContain('the rest');
  expect(root.querySelector('[role=alert]')?.textContent).toContain('couldn’t be shown');
});

it('reports once what was thrown', async () => {
  await page();
  expect(reported.mock.calls).toEqual([['Linkshelf:', new Error('broken part')]]);
});

it('shows the part when it is tried again and works', async () => {
  const root = await page();
  isBroken = false;
  await click(named(root, 'Try again'));
  expect(root.textContent).toContain('the part');
  expect(root.querySelector('[role=alert]')).toBeNull();
});

it('says it again when it is tried again and does not work', async () => {
  const root = await page();
  await click(named(root, 'Try again'));
  expect(root.querySelector('[role=alert]')).not.toBeNull();
  expect(root.textContent).toContain('the rest');
});
