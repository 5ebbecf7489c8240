import { useEffect } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { copyGroups } from '@/components/ui/copy-groups.ts';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { VariationChip } from '@/components/ui/variation-chip.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { CODES, HOSTS } from '@/utils/marketplaces/hosts.ts';
import { productId } from '@/utils/records/ids.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { directionOf } from '@/utils/text/direction.ts';
import { useShopPage } from '../store/context.ts';
import { CopiedIn } from './copied-in.tsx';
import { OtherMarketplaces } from './other-marketplaces.tsx';
import { ProductCategories } from './product-categories.tsx';
import { ProductFacts } from './product-facts.tsx';
import { ProductFields } from './product-fields.tsx';
import { ProductLinks } from './product-links.tsx';
import './details-pane.css';

export interface DetailsPaneProps {
  product: ProductDetails;
  settings: Settings;
}

/** All about one product. */
export function DetailsPane({ product, settings }: DetailsPaneProps) {
  const { elements, products, sections } = useShopPage();
  const { earningsOfProduct: EarningsOfProduct, streamsOfProduct: StreamsOfProduct } = sections;
  useEffect(() => elements.titleMounted(), [elements]);
  return (
    <article class="details">
      <Header product={product} pictures={settings.pictures} />
      <div class="details-actions">
        {product.deleted ? (
          <Button
            variant="primary"
            icon="undo"
            onClick={() => {
              elements.focusList();
              products.restore();
            }}
          >
            {t('shop_restore')}
          </Button>
        ) : (
          <CopyButtons product={product} settings={settings} />
        )}
      </div>
      <ProductFields product={product} />
      <ProductCategories product={product} />
      {!product.deleted && <AddToStream id={product.id} />}
      {!product.deleted && (
        <>
          <ProductLinks product={product} settings={settings} />
          <OtherMarketplaces product={product} settings={settings} />
        </>
      )}
      <CopiedIn id={product.id} />
      <ProductFacts product={product} />
      {/* Last: they come when their code, the streams and the reports are read, and move nothing else. */}
      <ErrorBoundary>
        <StreamsOfProduct ids={idsOf(product)} />
        <EarningsOfProduct ids={idsOf(product)} />
      </ErrorBoundary>
    </article>
  );
}

/** Its id, and those of the same product in other marketplaces. */
function idsOf({ id, otherMarketplaces }: ProductDetails): string[] {
  const others = CODES.flatMap((code) => {
    const asin = otherMarketplaces[code];
    return asin === undefined ? [] : [productId(code, asin)];
  });
  return [id, ...others];
}

function AddToStream({ id }: { id: string }) {
  const { dialogs } = useShopPage();
  return (
    <Button
      variant="quiet"
      icon="add"
      class="details-stream"
      onClick={() => dialogs.show({ kind: 'stream', ids: [id] })}
    >
      {t('plan_add_to_stream')}
    </Button>
  );
}

function Header({ product, pictures }: { product: ProductDetails; pictures: boolean }) {
  return (
    <header class="details-head">
      <Picture image={product.image} size={72} shown={pictures} />
      <div>
        <h2 class="details-title" dir={directionOf(product.title)}>
          {product.title}
        </h2>
        {product.variation !== null && <VariationChip variation={product.variation} />}
        <p class="details-quiet">
          <span class="ltr">
            {HOSTS[product.marketplace]} · {product.asin}
          </span>
        </p>
      </div>
    </header>
  );
}

function CopyButtons({ product, settings }: DetailsPaneProps) {
  const { port, copying, formats } = useShopPage();
  const ids = [product.id];
  const hasTag = chosenTag(settings, product.marketplace) !== null;
  return (
    <>
      <Button variant="primary" icon="copy" onClick={() => void copying.copy(ids, 'link')}>
        {t('action_copy_link')}
      </Button>
      <MenuButton
        icon="chevron-down"
        label={t('action_copy_other_formats')}
        groups={() =>
          copyGroups(
            hasTag ? formats.all.peek() : null,
            (format, tagged) => void copying.copy(ids, format, tagged ? 'none' : 'all'),
          )
        }
      />
      <IconButton
        icon="external"
        label={t('common_open_page')}
        onClick={() => port.open(plainLink(product))}
      />
    </>
  );
}
