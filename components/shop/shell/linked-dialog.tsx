import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { dateText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { copyName } from '../store/copy-name.ts';
import { UNFILTERED } from '../store/route.ts';
import './linked-dialog.css';

/** All texts that were copied on this device, the latest first, each with the way to its products. */
export function LinkedDialog() {
  const { copies, dialogs, router } = useShopPage();
  const show = (change: Parameters<typeof router.go>[0]) => {
    dialogs.close();
    router.go({ ...UNFILTERED, place: 'all', at: null, ...change });
  };
  const all = copies.value;
  return (
    <Dialog title={t('shop_linked')} onClose={dialogs.close}>
      {all.length === 0 ? (
        <p>{t('shop_linked_none')}</p>
      ) : (
        <ul class="linked">
          {all.map((copy) => (
            <li key={copy.at}>
              <span class="linked-name">
                <bdi>{copyName(copy)}</bdi>
              </span>
              <span class="quiet">{dateText(copy.at)}</span>
              <Button onClick={() => show({ text: copy.at })}>
                {tn('count_products', copy.products.length)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button variant="quiet" icon="filter" onClick={() => show({ only: ['unlinked'] })}>
        {t('shop_only_unlinked')}
      </Button>
    </Dialog>
  );
}
