import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { shortened } from '@/components/ui/format.ts';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { UpcomingStream } from '@/utils/messaging/messages.ts';
import { directionOf } from '@/utils/text/direction.ts';
import type { PageProduct } from './port.ts';
import type { PopupStore } from './store/popup-store.ts';

export interface StreamDialogProps {
  store: PopupStore;
  product: PageProduct;
}

/** Asks for the live stream that a product is added to. */
export function StreamDialog({ store, product }: StreamDialogProps) {
  const { port } = store;
  const [streams, setStreams] = useState<readonly UpcomingStream[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    port.upcomingStreams().then(setStreams, (error: unknown) => setFailure(failureText(error)));
  }, [port]);
  const close = () => {
    store.streaming.value = null;
  };

  async function add(stream: UpcomingStream): Promise<void> {
    const reason = await store.addToStream(product, stream);
    if (reason === null) close();
    else setFailure(reason);
  }

  return (
    <Dialog title={t('plan_add_to_stream')} onClose={close}>
      {product.title && (
        <p class="move-title" dir={directionOf(product.title)}>
          {shortened(product.title, 120)}
        </p>
      )}
      {streams?.length === 0 && (
        <>
          <p class="quiet">{t('plan_none_upcoming')}</p>
          <Button icon="shop" onClick={() => port.openShop()}>
            {t('popup_shop')}
          </Button>
        </>
      )}
      {streams?.map((stream) => (
        <Button key={stream.id} icon="add" onClick={() => void add(stream)}>
          {stream.title || t('streams_list_untitled')}
        </Button>
      ))}
      <Failure text={failure} />
    </Dialog>
  );
}
