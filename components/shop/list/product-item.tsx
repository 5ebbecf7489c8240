import { CategoryPaths } from '@/components/ui/category-paths.tsx';
import { dateText } from '@/components/ui/format.ts';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { memo } from '@/components/ui/memo.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { VariationChip } from '@/components/ui/variation-chip.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { directionOf } from '@/utils/text/direction.ts';
import type { ViewMode } from '../store/remembered.ts';

export interface ProductItemProps {
  /** Of the element, for the list to say where the keys are. */
  id: string;
  index: number;
  count: number;
  /** Null until it has been read. */
  product: ProductDetails | null;
  mode: ViewMode;
  pictures: boolean;
  /** How far below the list's top it stands, in CSS pixels. */
  top: number;
  /** Which of how many beside one another. */
  column: number;
  columns: number;
  selected: boolean;
  current: boolean;
  /** It is being dragged. */
  dragged: boolean;
  /** Something would be dropped before it, or behind it. */
  dropEdge: 'before' | 'after' | null;
  /** Which it is in the creator's own order, from 1; null: another order is shown. */
  position: number | null;
  /** The first ten are marked: Amazon Live shows these. */
  marksLive: boolean;
  /** What it has earned, where the list is sorted by that; null: when it was saved is shown. */
  earned: string | null;
  /** The element of the heading that it stands first under; null: it is not the first, or there are no headings. */
  headingId: string | null;
}

/** A stream shows so many. */
export const STREAM_LIMIT = 10;

/**
 * One product of the list, as a row or a tile. Its parts that do something say so with `data-act`; they are for
 * pointers, keys and screen readers have the same in the list's own keys and in the menu.
 */
export const ProductItem = memo((props: ProductItemProps) => {
  const { index, product, mode, position } = props;
  const isLastInStream = isTenth(props);
  return (
    <div
      id={props.id}
      class={classesOf(props)}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      aria-describedby={props.headingId ?? undefined}
      data-row={index}
      data-label={isLastInStream ? t('shop_stream_limit') : undefined}
      style={{
        insetBlockStart: `${props.top}px`,
        insetInlineStart: `${(props.column * 100) / props.columns}%`,
        inlineSize: `${100 / props.columns}%`,
      }}
    >
      <span class="item-inside">
        <span class="item-grip" data-grip>
          <Icon name="grip" />
        </span>
        {position !== null && <Position position={position} marksLive={props.marksLive} />}
        <span class="item-tick" data-act="tick">
          <Icon name="check" />
        </span>
        <Picture
          image={product?.image ?? null}
          size={mode === 'rows' ? 36 : 200}
          fills={mode === 'tiles'}
          shown={props.pictures}
        />
        {product ? (
          <Words product={product} earned={props.earned} />
        ) : (
          <span class="item-text item-unread" />
        )}
        <Actions />
      </span>
    </div>
  );
});

function isTenth({ position, marksLive }: ProductItemProps): boolean {
  return marksLive && position === STREAM_LIMIT;
}

function classesOf(props: ProductItemProps): string {
  const { current, dragged, dropEdge, headingId } = props;
  return [
    'item',
    current ? 'item-current' : '',
    dragged ? 'item-dragged' : '',
    dropEdge ? `item-${dropEdge}` : '',
    isTenth(props) ? 'item-tenth' : '',
    headingId ? 'item-leads' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function Position({ position, marksLive }: { position: number; marksLive: boolean }) {
  const first = marksLive && position <= STREAM_LIMIT;
  return (
    <span class={first ? 'item-position item-first' : 'item-position'}>
      <span class="visually-hidden">{first ? t('shop_position_first') : t('shop_position')} </span>
      {position}
    </span>
  );
}

function Actions() {
  return (
    <span class="item-acts" aria-hidden="true">
      <ActionIcon act="copy" icon="copy" title={t('action_copy_link')} />
      <ActionIcon act="open" icon="external" title={t('common_open_page')} />
      <ActionIcon act="details" icon="info" title={t('shop_details')} />
      <ActionIcon act="menu" icon="more" title={t('shop_more')} />
    </span>
  );
}

function ActionIcon({ act, icon, title }: { act: string; icon: IconName; title: string }) {
  return (
    <span class={`item-act item-act-${act}`} data-act={act} title={title}>
      <Icon name={icon} />
    </span>
  );
}

function Words({ product, earned }: { product: ProductDetails; earned: string | null }) {
  const { title, brand, variation, marketplace, categories, savedAt } = product;
  const paths = categories.map(({ path }) => path);
  return (
    <>
      <span class="item-text">
        <span class="item-head">
          <span class="item-title" dir={directionOf(title)} title={title}>
            {title}
          </span>
          {variation !== null && <VariationChip variation={variation} />}
        </span>
        <span class="item-line">
          <span class="ltr">{HOSTS[marketplace]}</span>
          {brand !== null && (
            <span class="item-brand">
              {' · '}
              <bdi>{brand}</bdi>
            </span>
          )}
          {paths.length > 0 && (
            <span class="item-line-in">
              {' · '}
              <CategoryPaths paths={paths} />
            </span>
          )}
        </span>
      </span>
      <span class="item-cell item-in" title={paths.map(pathText).join(', ')} aria-hidden="true">
        {paths.length > 0 && <CategoryPaths paths={paths} />}
      </span>
      <span class={`item-cell item-when ${earned === null ? '' : 'item-earned'}`}>
        {earned ?? dateText(savedAt)}
      </span>
    </>
  );
}
