import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { ShopPageContext } from '../store/context.ts';
import { createShopPage, type ShopPageInput } from '../store/page-store.ts';
import type { Address } from '../store/router.ts';
import type { TransferPort } from '../transfer/port.ts';
import { Dialogs } from './dialogs.tsx';
import { ShopPage } from './shop-page.tsx';

export interface ShopProps extends ShopPageInput {
  port: ShopPageInput['port'] & TransferPort;
}

/** The shop's page with its store. */
export function Shop({ port, address, notes }: ShopProps) {
  const page = useMemo(() => createShopPage({ port, address, notes }), [port, address, notes]);
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
  useImportAddress(page, address);

  return (
    <ShopPageContext.Provider value={page}>
      <ShopPage>
        <Dialogs port={port} />
      </ShopPage>
    </ShopPageContext.Provider>
  );
}

/** Opens the import where the address asks for it, as the welcome does, and takes that out of the address. */
function useImportAddress({ dialogs }: ReturnType<typeof createShopPage>, address: Address): void {
  useEffect(() => {
    const leaving = new AbortController();
    const follow = () => {
      if (address.read() !== '#import') return;
      address.write('', false);
      dialogs.transfer('import');
    };
    follow();
    address.watch(follow, leaving.signal);
    return () => leaving.abort();
  }, [dialogs, address]);
}
