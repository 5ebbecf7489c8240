import { useEffect, useMemo, useState } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { Button } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { dayText } from '@/components/ui/money-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { Select } from '@/components/ui/select.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import {
  LONG_AGO_DAYS,
  notShownLately,
  type Showings,
  showingsOf,
} from '@/utils/streams/showings.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { dayAt } from '@/utils/time/day.ts';
import { listRows } from '../list/list-rows.ts';
import { createStreamCommands } from '../list/stream-commands.ts';
import { titleOf } from '../parts/title-of.ts';
import { whenText } from '../parts/when-text.ts';
import { useStreams } from '../store/context.ts';
import { viewLabel } from '../view-labels.ts';
import './not-shown.css';

/** So many are listed at first, and with each step more. */
const STEP = 50;

type Group = 'before' | 'never';

/** Products that were not shown for long, each put into a stream with one click. */
export function NotShownView() {
  const { snapshot, now } = useStreams();
  const { live } = useShopPage();
  const [chosen, choose] = useState<Group | null>(null);
  const [count, setCount] = useState(STEP);
  const streams = snapshot.value;
  const catalog = live.snapshot.value?.catalog;
  const today = dayAt(new Date(now.value));
  const showings = useMemo(
    () => (streams ? showingsOf(streams, today, Date.now()) : new Map<string, Showings>()),
    [streams, today],
  );
  const found = useMemo(
    () => notShownLately(catalog?.live.items.map(({ id }) => id) ?? [], showings, today),
    [catalog, showings, today],
  );
  const group =
    chosen ?? (found.before.length === 0 && found.never.length > 0 ? 'never' : 'before');
  const ids = found[group];
  const [target, chooseTarget] = useTarget();
  return (
    <>
      <ViewHead title={viewLabel('not-shown')} hint={t('progress_not_shown_hint', LONG_AGO_DAYS)}>
        <Select
          aria-label={t('progress_not_shown_which')}
          value={group}
          options={[
            ['before', withCount(t('progress_shown_before'), found.before.length)],
            ['never', withCount(t('progress_never_shown'), found.never.length)],
          ]}
          onValue={(next) => {
            choose(next);
            setCount(STEP);
          }}
        />
        <Target target={target} onTarget={chooseTarget} />
      </ViewHead>
      {ids.length === 0 ? (
        <p class="quiet" role="status">
          {group === 'before' ? t('progress_all_shown') : t('progress_none_never_shown')}
        </p>
      ) : (
        <Products ids={ids.slice(0, count)} showings={showings} target={target} />
      )}
      {ids.length > count && (
        <Button class="not-shown-more" onClick={() => setCount(count + STEP)}>
          {t('progress_show_more')}
        </Button>
      )}
    </>
  );
}

/** The stream that products go to: the next one until she chooses another. */
function useTarget(): [Stream | null, (id: string) => void] {
  const { snapshot, now } = useStreams();
  const [chosen, choose] = useState<string | null>(null);
  const upcoming = snapshot.value ? listRows(snapshot.value, now.value, '').upcoming : [];
  const streams = upcoming.map(({ stream }) => stream);
  return [streams.find(({ id }) => id === chosen) ?? streams[0] ?? null, choose];
}

function Target({ target, onTarget }: { target: Stream | null; onTarget: (id: string) => void }) {
  const store = useStreams();
  const { snapshot, now } = store;
  if (!snapshot.value) return null;
  if (target === null) {
    return (
      <Button icon="add" onClick={() => void createStreamCommands(store).add({}, null)}>
        {t('streams_list_new')}
      </Button>
    );
  }
  const { upcoming } = listRows(snapshot.value, now.value, '');
  return (
    <Select
      aria-label={t('progress_add_to')}
      title={t('progress_add_to')}
      value={target.id}
      options={upcoming.map(({ stream }) => [
        stream.id,
        `${titleOf(stream)} · ${whenText(stream)}`,
      ])}
      onValue={onTarget}
    />
  );
}

interface ProductsProps {
  ids: readonly string[];
  showings: ReadonlyMap<string, Showings>;
  target: Stream | null;
}

function Products({ ids, showings, target }: ProductsProps) {
  const products = useProducts(ids);
  return (
    <ul class="not-shown-list">
      {products.map((product) => (
        <ProductItem
          key={product.id}
          product={product}
          showings={showings.get(product.id) ?? null}
          target={target}
        />
      ))}
    </ul>
  );
}

interface ProductItemProps {
  product: ProductDetails;
  showings: Showings | null;
  target: Stream | null;
}

function ProductItem({ product, showings, target }: ProductItemProps) {
  const { port, actions, snapshot } = useStreams();
  const { live } = useShopPage();
  const own = target ? (snapshot.value?.segments.get(target.id) ?? []) : [];
  const isIn = own.some(({ products }) => products.includes(product.id));
  return (
    <li>
      <Picture image={product.image} size={44} shown={live.settings.value?.pictures ?? false} />
      <div class="not-shown-text">
        <span class="not-shown-title" dir={directionOf(product.title)}>
          {product.title}
        </span>
        <span class="quiet">{showingsText(showings)}</span>
      </div>
      {target !== null && isIn && (
        <span class="quiet">{t('progress_in_stream', titleOf(target))}</span>
      )}
      {target !== null && !isIn && (
        <Button
          icon="add"
          aria-label={t('progress_add_product_to', product.title, titleOf(target))}
          onClick={() =>
            void actions.run(
              () =>
                port.addProducts([product.id], {
                  stream: target.id,
                  segment: null,
                  isEach: true,
                  isOnce: true,
                }),
              titleOf(target),
            )
          }
        >
          {t('progress_add')}
        </Button>
      )}
    </li>
  );
}

function showingsText(showings: Showings | null): string {
  const texts = [
    showings?.last ? t('progress_last_shown', dayText(showings.last.day)) : null,
    showings?.next ? t('progress_next_shown', dayText(showings.next.day)) : null,
  ].filter((each) => each !== null);
  return texts.length === 0 ? t('progress_never_shown') : texts.join(' · ');
}

function withCount(name: string, count: number): string {
  return `${name} (${numberText(count)})`;
}

/** The products of a list, in its order; what is being read stays as it was. */
function useProducts(ids: readonly string[]): readonly ProductDetails[] {
  const { port, live } = useShopPage();
  const [products, setProducts] = useState<readonly ProductDetails[]>([]);
  const key = ids.join(' ');
  const version = live.version.value;
  useEffect(() => {
    let isWanted = version >= 0;
    const wanted = key.split(' ');
    port
      .details(wanted)
      .then((read) => {
        if (!isWanted) return;
        const byId = new Map(read.map((each) => [each.id, each]));
        setProducts(wanted.flatMap((id) => byId.get(id) ?? []));
      })
      .catch(report);
    return () => {
      isWanted = false;
    };
  }, [port, key, version]);
  return products;
}
