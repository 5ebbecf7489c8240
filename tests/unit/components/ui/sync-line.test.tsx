// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { SyncLine, type SyncPort } from '@/components/ui/sync-line.tsx';
import { mount, settled } from '../../mount.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it('says that the sync through the browser’s account could not be loaded', async () => {
  let fail: () => void = () => undefined;
  const port: SyncPort = {
    view: async () => null,
    watch(_onChange, _signal, onAccountFailure) {
      if (onAccountFailure) fail = onAccountFailure;
    },
    ask: vi.fn(),
    openOptions: vi.fn(),
  };
  const root = await mount(<SyncLine port={port} />);
  expect(root.textContent).toBe('');
  fail();
  await settled();
  expect(root.querySelector('[role=alert]')?.textContent).toContain('couldn’t start');
});
