import { Button, IconButton } from '@/components/ui/button.tsx';
import { country, numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ProductWarning } from '@/utils/streams/queries/product-warnings.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { usePlan } from './context.ts';
import type { PlanStore } from './plan-store.ts';
import type { SegmentProps } from './segment-props.ts';

interface SegmentProductsProps extends Pick<SegmentProps, 'at' | 'details'> {
  segment: Segment;
}

/** The products of a segment in their order, each with what is to be looked at. */
export function SegmentProducts({ segment, details }: SegmentProductsProps) {
  const { adding } = usePlan();
  const add = () => {
    adding.value = { segment: segment.id };
  };
  return (
    <div class="segment-products">
      <h2>{t('plan_products')}</h2>
      {segment.products.length > 0 && (
        <ol>
          {segment.products.map((id) => (
            <ProductLine key={id} id={id} segment={segment} product={details(id)} />
          ))}
        </ol>
      )}
      <Button icon="add" onClick={add}>
        {t('plan_add_products')}
      </Button>
    </div>
  );
}

interface ProductLineProps {
  id: string;
  segment: Segment;
  /** Null: not read, or deleted for good. */
  product: ProductDetails | null;
}

function ProductLine({ id, segment, product }: ProductLineProps) {
  const store = usePlan();
  const { page, commands, warnings, moves } = store;
  const title = product?.title ?? readProductId(id)?.asin ?? id;
  const own = warnings.value.get(segment.id)?.get(id) ?? [];
  const target = moves.current.value?.target;
  const isBefore =
    target?.at === 'products' && target.segment === segment.id && target.before === id;
  return (
    <li class={isBefore ? 'plan-product product-before' : 'plan-product'} data-product={id}>
      <span class="segment-grip" data-grip>
        <Icon name="grip" />
      </span>
      <Picture
        image={product?.image ?? null}
        size={36}
        shown={page.live.settings.value?.pictures ?? false}
      />
      <span class="plan-product-text">
        <span class="plan-product-title" dir={directionOf(title)} title={title}>
          {title}
        </span>
        {own.map((warning) => (
          <span key={warning.what} class="plan-warning">
            <Icon name="warning" />
            {warningText(store, warning)}
          </span>
        ))}
      </span>
      <IconButton
        icon="close"
        label={t('plan_take_out', title)}
        onClick={() => void commands.takeProduct(segment.id, id)}
      />
      <MenuButton
        icon="more"
        label={t('common_more_of', title)}
        groups={() => productMenu(store, segment, id)}
      />
    </li>
  );
}

function warningText({ plan, marketplace }: PlanStore, warning: ProductWarning): string {
  switch (warning.what) {
    case 'twice': {
      const at = plan.value.segments.findIndex(({ id }) => id === warning.segment);
      return t('plan_twice', numberText(at + 1));
    }
    case 'dead':
      return t('product_no_longer_sold');
    case 'trash':
      return t('plan_in_trash');
    case 'gone':
      return t('plan_gone');
    case 'elsewhere':
      return marketplace.value ? t('plan_elsewhere', country(marketplace.value)) : '';
  }
}

function productMenu(store: PlanStore, segment: Segment, id: string): MenuGroup[] {
  const { moves, page, commands } = store;
  const known = readProductId(id);
  return [
    [
      {
        id: 'move',
        label: t('plan_move'),
        icon: 'move',
        run: () => moves.grab({ kind: 'products', ids: [id], from: segment.id }),
      },
      ...(known
        ? [
            {
              id: 'open',
              label: t('common_open_page'),
              icon: 'external' as const,
              run: () => page.port.open(plainLink(known)),
            },
          ]
        : []),
    ],
    [
      {
        id: 'out',
        label: t('plan_take_out_short'),
        icon: 'close',
        run: () => void commands.takeProduct(segment.id, id),
      },
    ],
  ];
}
