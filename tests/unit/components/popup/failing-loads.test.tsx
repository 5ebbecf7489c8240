// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { Popup } from '@/components/popup/popup.tsx';
import { noChannels } from '@/utils/settings/channels.ts';
import { click, mount, named, settled } from '../../mount.ts';
import { fakeWorld, LIPS, PAGE_PRODUCT, product, settingsWithTag } from './fake-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));
// As after an update of the extension under the open popup.
vi.mock('@/components/popup/move-dialog.tsx', () => {
  throw new Error('gone');
});

const ROLLER = product('B0TESTAAA1', 'Rose Quartz Roller', { categories: [LIPS] });
let reported: MockInstance<typeof console.error>;

beforeEach(() => {
  reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => reported.mockRestore());

it('a picker that cannot be loaded says so in a notice that can be closed', async () => {
  const root = await mount(<Popup port={fakeWorld({ products: [ROLLER] }).port} />);
  await click(named(root, 'More for Rose Quartz Roller'));
  await click(named(root, 'Categories…'));
  await vi.waitFor(() => expect(root.querySelector('.popup-notice [role=alert]')).not.toBeNull());
  await click(named(root, 'Close'));
  expect(root.querySelector('.popup-notice')).toBeNull();
  expect(root.textContent).toContain('Rose Quartz Roller');
});

it('a page whose products cannot be read is not called empty', async () => {
  const collect = () => Promise.reject(new Error('gone'));
  const page = { kind: 'page', marketplace: 'US', url: 'https://www.amazon.com/s?k=x' } as const;
  const root = await mount(<Popup port={fakeWorld({ page, collect }).port} />);
  await click(named(root, 'Collect from this page'));
  expect(root.textContent).toContain('This page couldn’t be read');
  expect(root.textContent).not.toContain('No products were found');
});

it('a text that was copied and could not be noted says so', async () => {
  const last = { ...noChannels().last, name: 'Main channel' };
  const channels = { ...noChannels(), kept: [last] };
  const world = fakeWorld({
    page: { kind: 'product', product: PAGE_PRODUCT },
    settingsNow: { ...settingsWithTag(), channels },
    noteCopy: () => Promise.reject(new Error('gone')),
  });
  const root = await mount(<Popup port={world.port} />);
  // What makes a channel's text is loaded beside.
  await vi.dynamicImportSettled();
  await settled();
  await click(named(root, 'Other ways to copy'));
  const item = [...root.querySelectorAll('[role=menuitem]')].find(({ textContent }) =>
    textContent?.includes('Main channel'),
  );
  await click(item ?? root);
  await vi.waitFor(() => expect(world.copied).toHaveLength(1));
  await vi.waitFor(() => expect(root.textContent).toContain('not noted where it was used'));
});
