import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Collection, Tile } from '@/utils/product-page/tiles.ts';
import { report } from '@/utils/report.ts';
import { type Candidate, candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { CategoryField } from './category-field.tsx';
import type { TransferProps } from './dialog-props.ts';
import { PlanDialog } from './plan-dialog.tsx';
import type { TransferPort } from './port.ts';

/** Adds the products of an Amazon page that the popup has collected: which of them, and into which category. */
export function CollectDialog(props: TransferProps) {
  const { port } = props;
  const { collection, failure } = useCollected(port);

  function onClose() {
    port.forgetCollected();
    props.onClose();
  }
  if (failure !== null) return <NothingCollected failure={failure} onClose={onClose} />;
  if (collection === null) return null;
  return collection.tiles.length === 0 ? (
    <NothingCollected failure={null} onClose={onClose} />
  ) : (
    <CollectedDialog {...props} {...collection} onClose={onClose} />
  );
}

const NOTHING: Collection = { tiles: [], hasMore: false };

interface Collected {
  /** What was collected; null while it is read. */
  collection: Collection | null;
  /** Why it could not be read. */
  failure: string | null;
}

function useCollected(port: Pick<TransferPort, 'collected'>): Collected {
  const [collection, setCollection] = useState<Collection | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    port.collected().then(
      (found) => setCollection(found ?? NOTHING),
      (error: unknown) => {
        report(error);
        setFailure(t('transfer_collect_failed'));
      },
    );
  }, [port]);
  return { collection, failure };
}

interface NothingCollectedProps extends Pick<TransferProps, 'onClose'> {
  failure: string | null;
}

function NothingCollected({ failure, onClose }: NothingCollectedProps) {
  return (
    <Dialog
      title={t('transfer_collect_title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common_close')}</Button>}
    >
      {failure === null ? <p>{t('transfer_collect_how')}</p> : <Failure text={failure} />}
    </Dialog>
  );
}

function CollectedDialog(props: TransferProps & Collection) {
  const { tiles, hasMore, categories } = props;
  const [category, setCategory] = useState<string[] | null>(null);
  const candidates = useMemo(() => tiles.map(candidateOf), [tiles]);
  return (
    <PlanDialog
      {...props}
      title={t('transfer_collect_keep')}
      candidates={candidates}
      category={category}
      onBack={null}
    >
      <CategoryField categories={categories} onValue={setCategory} />
      {hasMore && <p>{t('transfer_collect_more')}</p>}
    </PlanDialog>
  );
}

function candidateOf({ asin, marketplace, title, image }: Tile, at: number) {
  return withImage(candidate(at + 1, { asin, marketplace, title }, null), image ?? null);
}

function withImage(given: Candidate, image: string | null): Candidate {
  return given.row ? { ...given, row: { ...given.row, image } } : given;
}
