// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { DeleteDialog } from '@/components/backup/delete-dialog.tsx';
import { ResetDialog } from '@/components/backup/reset-dialog.tsx';
import type { ReportFiles } from '@/components/earnings/reports-in/port.ts';
import { ReportsInDialog } from '@/components/earnings/reports-in/reports-in-dialog.tsx';
import { MoveDialog as PopupMoveDialog } from '@/components/popup/move-dialog.tsx';
import { Popup } from '@/components/popup/popup.tsx';
import { StreamDialog } from '@/components/popup/stream-dialog.tsx';
import { KeysDialog } from '@/components/shop/shell/keys-dialog.tsx';
import { createStageClock } from '@/components/stage/clock.ts';
import { OnAir } from '@/components/stage/on-air/on-air.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { click, mount, named, press, settled } from '../mount.ts';
import { streamOf } from '../utils/streams/streams.ts';
import { fakeBackups } from './backup/fake-backup-port.ts';
import { openEarnings } from './earnings/section.tsx';
import { openOptions } from './options/page.tsx';
import { fakeWorld, LIPS, product } from './popup/fake-port.ts';
import { openShopPage } from './shop/page.tsx';
import { openDialog } from './shop/transfer/open-dialog.tsx';
import { FakeStage } from './stage/on-air/fake-port.ts';
import { openAddToStream } from './streams/add/open-add-to-stream.tsx';
import { openStreams } from './streams/section.tsx';
import '@/components/streams/import/import-dialog.tsx';
import '@/components/streams/plan/add-products-dialog.tsx';
import '@/components/streams/plan/plan-view.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const TILES = [{ marketplace: 'US', asin: 'B0TESTAAA7', title: 'One' }] as const;

/** An import whose files are still being read. */
const READING: ReportFiles = {
  read: () => new Promise(() => undefined),
  preview: async () => [],
  keep: async () => null,
  stop: vi.fn(),
  close: vi.fn(),
};

/** A stream that has begun. */
async function openOnAir(): Promise<HTMLElement> {
  const now = Date.UTC(2026, 11, 1, 19);
  const clock = createStageClock(
    { wall: () => now, steady: () => 0 },
    { read: () => 0, write: vi.fn() },
  );
  const root = await mount(<OnAir port={new FakeStage().port} clock={clock} />);
  await press('ArrowRight');
  return root;
}

/** Opens each dialog of the extension, by the file that it stands in. */
const DIALOGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'backup/backup-dialog.tsx': () => openDialog('backup'),
  'backup/delete-dialog.tsx': () =>
    mount(<DeleteDialog port={fakeBackups()} onDeleted={vi.fn()} onClose={vi.fn()} />),
  'backup/reset-dialog.tsx': () =>
    mount(<ResetDialog port={fakeBackups()} onReset={vi.fn()} onClose={vi.fn()} />),
  'backup/restore-dialog.tsx': () => openDialog('restore'),
  'backup/snapshots-dialog.tsx': () => openDialog('snapshots'),
  'earnings/kept-rows/kept-rows-view.tsx': async () => {
    const { main } = await openEarnings('/rows');
    await click(named(main(), 'Delete the rows of 2020'));
  },
  'earnings/reports-in/reports-in-dialog.tsx': () =>
    mount(
      <ReportsInDialog
        port={{ openReportFiles: () => READING, notes: localStorage }}
        files={[]}
        settings={null}
        onKeep={vi.fn()}
        onClose={vi.fn()}
      />,
    ),
  'options/paste-list.tsx': async () => {
    await openOptions({});
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    await click(buttons.find(({ textContent }) => textContent.startsWith('Paste a list'))!);
  },
  'popup/move-dialog.tsx': async () => {
    await import('@/components/ui/save-picker.tsx');
    expect(PopupMoveDialog).toBeTypeOf('function');
    const products = [product('B0TESTAAA1', 'Rose Quartz Roller', { categories: [LIPS] })];
    const root = await mount(<Popup port={fakeWorld({ products }).port} />);
    await click(named(root, 'More for Rose Quartz Roller'));
    await click(named(root, 'Categories…'));
  },
  'popup/stream-dialog.tsx': async () => {
    expect(StreamDialog).toBeTypeOf('function');
    const products = [product('B0TESTAAA1', 'Rose Quartz Roller', { categories: [LIPS] })];
    const root = await mount(<Popup port={fakeWorld({ products }).port} />);
    await click(named(root, 'More for Rose Quartz Roller'));
    await click(named(root, 'Add to a stream…'));
  },
  'shop/description/audit-dialog.tsx': () => openDialog('audit'),
  'shop/description/description-dialog.tsx': () => openDialog('description'),
  'shop/list/move-dialog.tsx': async () => {
    const { root } = await openShopPage({ products: [{ id: 'p:us:B0TESTAAA1', title: 'Red' }] });
    await click(root.querySelector('[aria-label="Select all"]') ?? root);
    await click(named(root, 'Add to…'));
  },
  'shop/shell/keys-dialog.tsx': () => mount(<KeysDialog onClose={vi.fn()} />),
  'shop/shell/linked-dialog.tsx': async () => {
    const { root } = await openShopPage({ products: [{ id: 'p:us:B0TESTAAA1', title: 'Red' }] });
    await click(named(root, 'More'));
    await click(named(root, 'Linked in'));
  },
  'shop/transfer/collect-dialog.tsx': () => openDialog('collect'),
  'shop/transfer/export-dialog.tsx': () => openDialog('export'),
  'shop/transfer/plan-dialog.tsx': () =>
    openDialog('collect', {}, { tiles: TILES, hasMore: false }),
  'shop/transfer/source-dialog.tsx': () => openDialog('import'),
  'stage/on-air/end-dialog.tsx': async () => {
    await openOnAir();
    await press('e');
  },
  'stage/on-air/find-dialog.tsx': async () => {
    await openOnAir();
    await press('/');
  },
  'stage/on-air/forget-dialog.tsx': async () => {
    const root = await openOnAir();
    await press('e');
    await click(named(root, 'End the stream'));
    await click(named(root, 'It was a rehearsal…'));
  },
  'streams/add/add-to-stream.tsx': openAddToStream,
  'streams/import/import-dialog.tsx': async () => {
    const { root } = await openStreams('', { streams: [streamOf()] });
    await click(named(root, 'Import and export streams'));
    await click(named(root, 'Import…'));
  },
  'streams/plan/add-products-dialog.tsx': async () => {
    const { root } = await openStreams('/plan/l:1', { streams: [streamOf()] });
    await click(named(root, 'From your shop…'));
  },
};
/** Where each begins, by its name: in its first field, else with what takes nothing away. */
const BEGINNING: Readonly<Record<string, RegExp>> = {
  'backup/backup-dialog.tsx': /^Save a backup$/,
  'backup/delete-dialog.tsx': /^Save a backup first$/,
  'backup/reset-dialog.tsx': /^Everything/,
  'backup/restore-dialog.tsx': /Drop a backup file here/,
  'backup/snapshots-dialog.tsx': /^Close$/,
  'earnings/kept-rows/kept-rows-view.tsx': /^Cancel$/,
  'earnings/reports-in/reports-in-dialog.tsx': /^Cancel$/,
  'options/paste-list.tsx': /./,
  'popup/move-dialog.tsx': /./,
  'popup/stream-dialog.tsx': /^Lips live$/,
  'shop/description/audit-dialog.tsx': /text/i,
  'shop/description/description-dialog.tsx': /Platform/,
  'shop/list/move-dialog.tsx': /./,
  'shop/shell/linked-dialog.tsx': /./,
  'shop/transfer/collect-dialog.tsx': /^Close$/,
  'shop/transfer/export-dialog.tsx': /Format/,
  'shop/transfer/plan-dialog.tsx': /./,
  'shop/transfer/source-dialog.tsx': /./,
  'stage/on-air/end-dialog.tsx': /./,
  'stage/on-air/find-dialog.tsx': /./,
  'stage/on-air/forget-dialog.tsx': /./,
  'streams/add/add-to-stream.tsx': /^Stream$/,
  'streams/import/import-dialog.tsx': /./,
  'streams/plan/add-products-dialog.tsx': /^Search your shop/,
};

it('these are all', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' });
  const views = files.filter((file) => file.endsWith('.tsx') && file !== 'ui/dialog.tsx');
  const found = views.filter((file) =>
    /<Dialog\s/.test(readFileSync(`components/${file}`, 'utf8')),
  );
  expect(found.sort()).toEqual(Object.keys(DIALOGS).sort());
});

describe.each(Object.entries(DIALOGS))('%s', (file, open) => {
  it('begins in its first field or at what is safe, not at the cross', async () => {
    await open();
    await settled();
    const dialog = document.querySelector('dialog[open]');
    const at = document.activeElement;
    expect(dialog?.contains(at)).toBe(true);
    expect(at?.closest('.dialog-head')).toBeNull();
    const name = BEGINNING[file];
    if (!name) {
      expect(at).toBe(dialog);
      return;
    }
    const label =
      at?.ariaLabel ??
      (document.querySelector(`label[for="${at?.id}"]`) ?? at?.closest('label, button'))
        ?.textContent;
    expect(label).toMatch(name);
    const fields = dialog?.querySelectorAll('textarea, select, input:not([type=file])') ?? [];
    const typed = [...fields].find((each) => !each.matches('[type=checkbox]'));
    if (typed) expect(at).toBe(typed);
  });
});

describe('the focus in a dialog', () => {
  it('waits for a field that comes later, and stays where somebody has gone meanwhile', async () => {
    const view = (hasField: boolean) => (
      <Dialog title="Paste" onClose={vi.fn()} actions={<button type="button">Go</button>}>
        {hasField && <input aria-label="Name" />}
      </Dialog>
    );
    const { render } = await import('preact');
    const root = await mount(view(false));
    expect(document.activeElement).toBe(named(root, 'Go'));
    await act(() => render(view(true), root));
    expect(document.activeElement).toBe(root.querySelector('input'));

    const other = await mount(view(false));
    named(other, 'Close').focus();
    await act(() => render(view(true), other));
    expect(document.activeElement).toBe(named(other, 'Close'));
  });

  it('stays in it when what had it is gone', async () => {
    const view = (isRunning: boolean) => (
      <Dialog
        title="Import"
        onClose={vi.fn()}
        actions={
          isRunning ? (
            <button type="button" key="stop">
              Stop
            </button>
          ) : (
            <button type="button" key="go">
              Go
            </button>
          )
        }
      >
        {!isRunning && <button type="button">Inside</button>}
      </Dialog>
    );
    const { render } = await import('preact');
    const root = await mount(view(false));
    named(root, 'Go').focus();
    await act(() => render(view(true), root));
    await settled();
    expect(document.activeElement).toBe(named(root, 'Stop'));

    await act(() => render(view(false), root));
    named(root, 'Inside').focus();
    await act(() => render(view(true), root));
    await settled();
    expect(document.activeElement).toBe(root.querySelector('dialog'));
  });
});
