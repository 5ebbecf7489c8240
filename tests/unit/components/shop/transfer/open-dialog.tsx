import { vi } from 'vitest';
import { Transfer } from '@/components/shop/shell/transfer.tsx';
import type { TransferTask } from '@/components/shop/store/dialogs.ts';
import type { TransferProps } from '@/components/shop/transfer/dialog-props.ts';
import type { Collection } from '@/utils/product-page/tiles.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { click, mount, named, settled } from '../../../mount.ts';
import { fakeShop } from '../fake-port.ts';
import { fakeNotes } from '../page.tsx';
import { fakeTransfer } from './fake-transfer-port.ts';

const US = { ids: [{ tag: 'her-20', name: '' }], default: null };

/** Opens the dialog of a task on a shop of two products. */
export async function openDialog(
  task: TransferTask,
  more: Partial<TransferProps> = {},
  collected: Collection | null = null,
  dead = false,
) {
  const shop = fakeShop({
    products: [
      { id: 'p:us:B0TESTAAA1', title: '=Red lipstick', dead },
      { id: 'p:de:B0TESTAAA2', title: 'Blue bottle' },
    ],
  });
  const transfer = fakeTransfer(collected);
  const copied = vi.fn(async () => undefined);
  const props: TransferProps = {
    task,
    port: { ...shop.port, ...transfer.port, copy: copied },
    settings: { ...defaultSettings(), home: 'US', accounts: { US } },
    subject: {
      ids: ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA2'],
      name: 'All: products',
      selected: false,
    },
    categories: [],
    notes: fakeNotes(),
    actions: { run: async (work) => (await work()) !== null },
    onDone: vi.fn(),
    onFailed: vi.fn(),
    onBackup: vi.fn(),
    onClose: vi.fn(),
    ...more,
  };
  const root = await mount(<Transfer {...props} />);
  await settled();
  const paste = async (text: string) => {
    const area = root.querySelector('textarea');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    await click(named(root, 'Preview'));
  };
  return { root, props, log: transfer.log, backups: transfer.backups, copied, paste };
}

/** Chooses a file in the dialog. */
export async function chooseFile(root: HTMLElement, file: File): Promise<void> {
  const input = root.querySelector('input[type="file"]');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
