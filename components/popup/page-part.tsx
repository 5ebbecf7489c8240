import { noTag } from '@/components/ui/no-tag.ts';
import { t } from '@/utils/browser/i18n.ts';
import { cleanUrl, pageLink } from '@/utils/links/page-link.ts';
import { chosenTag, isOn, type Settings } from '@/utils/settings/schema.ts';
import { Collect, CollectCard } from './collect.tsx';
import { LinkCard } from './link-card.tsx';
import { MarketplaceOff } from './marketplace-off.tsx';
import { marketplaceOf } from './page-marketplace.ts';
import type { PartProps } from './part.ts';
import type { Page } from './port.ts';
import { ProductCard } from './product-card.tsx';
import { AT_PAGE } from './store/feedback.ts';
import type { PopupStore } from './store/popup-store.ts';

/** What can be done with the page that the popup was opened on; nothing while something is searched for. */
export function PagePart({ store, focus }: PartProps) {
  const page = store.page.value;
  const settings = store.shop.settings.value;
  if (!settings || store.isOpen.value) return null;
  const marketplace = marketplaceOf(page);
  return (
    <>
      <PageContent store={store} focus={focus} page={page} settings={settings} />
      {marketplace && !isOn(settings, marketplace) && (
        <MarketplaceOff store={store} marketplace={marketplace} />
      )}
    </>
  );
}

interface PageContentProps extends PartProps {
  page: Page;
  settings: Settings;
}

function PageContent({ store, focus, page, settings }: PageContentProps) {
  switch (page.kind) {
    case 'changing':
      return <p class="card card-quiet">{t('popup_page_changing')}</p>;
    case 'product': {
      const { product } = page;
      const key = `${product.marketplace}:${product.asin}`;
      return (
        <ProductCard key={key} store={store} focus={focus} product={product} settings={settings} />
      );
    }
    case 'wishlist':
      return <CollectCard onCollect={store.port.collect} />;
    case 'page':
      return <PageCard store={store} page={page} settings={settings} />;
    default:
      return null;
  }
}

interface PageCardProps {
  store: PopupStore;
  page: Extract<Page, { kind: 'page' }>;
  settings: Settings;
}

/** The link of a page of Amazon that is no product's: a search, a category, a storefront. */
function PageCard({ store, page: { marketplace, url }, settings }: PageCardProps) {
  const { port, feedback, shop } = store;
  const confirmation = feedback.confirmation.value;
  const tag = chosenTag(settings, marketplace);
  const clean = cleanUrl(url);
  if (!clean.ok) return <CollectCard onCollect={port.collect} />;
  const tagged = tag === null ? null : pageLink(url, tag, settings.link);
  const link = tagged?.ok ? tagged.link : clean.url;
  const missing = noTag(shop.waiting.value, marketplace);
  return (
    <LinkCard
      title={t('popup_page')}
      link={link}
      copyLabel={tag === null ? t('action_copy_plain') : t('action_copy_link')}
      confirmation={confirmation?.at === AT_PAGE ? confirmation.text : null}
      missing={tag === null ? missing : undefined}
      onMissing={() => port.openOptions(missing.section)}
      onCopy={() => void store.copy(AT_PAGE, { text: link, html: null }, tag, marketplace)}
      more={<Collect onCollect={port.collect} />}
    />
  );
}
