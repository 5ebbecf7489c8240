import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Tile } from '@/utils/product-page/tiles.ts';
import { report } from '@/utils/report.ts';
import { candidate } from '@/utils/shop/transfer/import/candidate.ts';
import type { TransferProps } from './dialog-props.ts';
import { PlanDialog } from './import-dialog.tsx';
import { UnderField } from './under-field.tsx';

/** The products of an Amazon page that the popup has collected: tick what to keep, choose a category. */
export function CollectDialog(props: TransferProps) {
  const { port, categories } = props;
  const [tiles, setTiles] = useState<readonly Tile[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [under, setUnder] = useState<string[] | null>(null);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    port.collected().then(
      (found) => {
        setTiles(found);
        setAsked(true);
      },
      (error: unknown) => {
        report(error);
        setAsked(true);
      },
    );
  }, [port]);

  const candidates = useMemo(
    () =>
      (tiles ?? [])
        .filter(({ asin }) => !left.has(asin))
        .map(({ asin, marketplace, title }, at) =>
          candidate(at + 1, { asin, marketplace, title }, null),
        ),
    [tiles, left],
  );

  function onClose() {
    port.forgetCollected();
    props.onClose();
  }

  if (!asked) return null;
  if (!tiles || tiles.length === 0) {
    return (
      <Dialog
        title={t('transfer_collect_title')}
        onClose={onClose}
        actions={<Button onClick={onClose}>{t('common_close')}</Button>}
      >
        <p>{t('transfer_collect_how')}</p>
      </Dialog>
    );
  }
  return (
    <PlanDialog {...props} onClose={onClose} candidates={candidates} under={under} onBack={null}>
      <fieldset class="transfer-tiles">
        <legend>{t('transfer_collect_keep')}</legend>
        <ul aria-label={t('transfer_collect_keep')}>
          {tiles.map(({ asin, title }) => (
            <li key={asin}>
              <label class="transfer-checkbox">
                <input
                  type="checkbox"
                  checked={!left.has(asin)}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(asin)) next.add(asin);
                    setLeft(next);
                  }}
                />
                <span dir="auto">{title || asin}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <UnderField categories={categories} value={under} onValue={setUnder} />
    </PlanDialog>
  );
}
