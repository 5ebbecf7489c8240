import { dateText } from '@/components/ui/format.ts';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { Look } from './use-virtual-list.ts';

export interface ItemProps {
  /** Of the element, for the list to say where the keys are. */
  id: string;
  index: number;
  count: number;
  /** Null until it has been read. */
  product: ProductDetails | null;
  look: Look;
  pictures: boolean;
  top: number;
  /** Which of how many beside one another. */
  column: number;
  columns: number;
  selected: boolean;
  current: boolean;
  /** On its way to another place. */
  carried: boolean;
  /** Something would be dropped before it, or behind it. */
  mark: 'before' | 'after' | null;
  /** Its place in her own order, from 1; null where it has none here. */
  place: number | null;
}

/** A stream shows so many. */
export const FIRST_PLACES = 10;

/**
 * One product of the list, as a row or a tile. Its parts that do something say so with `data-act`; they are for
 * pointers, keys and screen readers have the same in the list's own keys and in the menu.
 */
export function Item(props: ItemProps) {
  const { id, index, product, look, top, column, columns, place, mark } = props;
  const first = place !== null && place <= FIRST_PLACES;
  const classes = [
    'item',
    props.current ? 'item-current' : '',
    props.carried ? 'item-carried' : '',
    mark ? `item-${mark}` : '',
    place === FIRST_PLACES ? 'item-tenth' : '',
  ];
  return (
    <div
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      data-row={index}
      data-label={place === FIRST_PLACES ? t('shop_stream_limit') : undefined}
      style={{
        insetBlockStart: `${top}px`,
        insetInlineStart: `${(column * 100) / columns}%`,
        inlineSize: `${100 / columns}%`,
      }}
    >
      <span class="item-inside">
        <span class="item-grip" data-grip>
          <Icon name="grip" />
        </span>
        {place !== null && (
          <span class={first ? 'item-place item-first' : 'item-place'}>
            <span class="visually-hidden">
              {first ? t('shop_position_first') : t('shop_position')}{' '}
            </span>
            {place}
          </span>
        )}
        <span class="item-tick" data-act="tick">
          <Icon name="check" />
        </span>
        <Picture
          image={product?.image ?? null}
          size={look === 'rows' ? 36 : 200}
          fills={look === 'tiles'}
          shown={props.pictures}
        />
        {product ? <Words product={product} /> : <span class="item-text item-unread" />}
        <span class="item-acts" aria-hidden="true">
          <Act act="copy" icon="copy" title={t('action_copy_link')} />
          <Act act="open" icon="external" title={t('common_open_page')} />
          <Act act="details" icon="info" title={t('shop_details')} />
          <Act act="menu" icon="more" title={t('shop_more')} />
        </span>
      </span>
    </div>
  );
}

function Act({ act, icon, title }: { act: string; icon: IconName; title: string }) {
  return (
    <span class={`item-act item-act-${act}`} data-act={act} title={title}>
      <Icon name={icon} />
    </span>
  );
}

function Words({ product }: { product: ProductDetails }) {
  const { title, brand, marketplace, categories, savedAt } = product;
  const paths = categories.map(({ path }) => pathText(path)).join(', ');
  return (
    <>
      <span class="item-text">
        <span class="item-title" dir="auto" title={title}>
          {title}
        </span>
        <span class="item-line">
          <span class="ltr">{HOSTS[marketplace]}</span>
          {brand !== null && (
            <>
              {' · '}
              <bdi>{brand}</bdi>
            </>
          )}
          {paths !== '' && (
            <span class="item-line-in">
              {' · '}
              <bdi>{paths}</bdi>
            </span>
          )}
        </span>
      </span>
      <span class="item-cell item-in" dir="auto" title={paths} aria-hidden="true">
        {paths}
      </span>
      <span class="item-cell item-when">{dateText(savedAt)}</span>
    </>
  );
}
