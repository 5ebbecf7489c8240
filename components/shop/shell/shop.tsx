import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { ShopPageContext } from '../store/context.ts';
import type { TransferTask } from '../store/dialogs.ts';
import { createShopPage, type ShopPageInput } from '../store/page-store.ts';
import type { Address } from '../store/router.ts';
import type { TransferPort } from '../transfer/port.ts';
import { Dialogs } from './dialogs.tsx';
import { ShopPage } from './shop-page.tsx';

export interface ShopProps extends ShopPageInput {
  port: ShopPageInput['port'] & TransferPort;
}

/** The shop's page with its store. */
export function Shop({ port, address, notes, sections }: ShopProps) {
  const page = useMemo(
    () => createShopPage({ port, address, notes, sections }),
    [port, address, notes, sections],
  );
  // Before the first paint: the reading goes on while the browser paints.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    page.watch(leaving.signal);
    return () => leaving.abort();
  }, [page]);
  useEffect(() => {
    const leaving = new AbortController();
    port.watchCollected(
      () => page.dialogs.transfer('collect'),
      leaving.signal,
      () => page.feedback.say({ text: t('transfer_collect_failed'), tone: 'bad' }),
    );
    return () => leaving.abort();
  }, [page, port]);
  useTaskAddress(page, address);

  return (
    <ShopPageContext.Provider value={page}>
      <ShopPage>
        <Dialogs port={port} />
      </ShopPage>
    </ShopPageContext.Provider>
  );
}

/** What other pages open this one for, by the address that asks for it. */
const TASKS: Readonly<Partial<Record<string, TransferTask>>> = {
  '#import': 'import',
  '#snapshots': 'snapshots',
};

/** Opens the dialog that the address asks for, as the welcome does, and takes that out of the address. */
function useTaskAddress({ dialogs }: ReturnType<typeof createShopPage>, address: Address): void {
  useEffect(() => {
    const leaving = new AbortController();
    const follow = () => {
      const task = TASKS[address.read()];
      if (!task) return;
      address.write('', false);
      dialogs.transfer(task);
    };
    follow();
    address.watch(follow, leaving.signal);
    return () => leaving.abort();
  }, [dialogs, address]);
}
