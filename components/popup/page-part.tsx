import { t } from '@/utils/browser/i18n.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { cleanUrl, pageLink } from '@/utils/links/page-link.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView, SavedState } from '@/utils/shop/queries/views.ts';
import { Collect, CollectCard } from './collect.tsx';
import { LinkCard } from './link-card.tsx';
import type { Page, PageProduct } from './port.ts';
import { ProductCard } from './product-card.tsx';
import type { Confirmation } from './use-actions.ts';

export interface PagePartProps {
  page: Page;
  settings: Settings;
  saved: SavedState | null;
  categories: readonly CategoryView[];
  confirmation: Confirmation | null;
  onCopyProduct: (product: PageProduct, format: FormatId, tagged: boolean) => void;
  /** Names of her channels, each a way to copy a product. */
  channels: readonly string[];
  onCopyChannel: (product: PageProduct, name: string) => void;
  onCopyLink: (link: string, tag: string | null) => void;
  onTag: (marketplace: MarketplaceCode, tag: string) => void;
  onAddTag: (place: string) => void;
  onSave: (product: PageProduct, change: CategoryChange) => Promise<string | null>;
  onCollect: () => Promise<number>;
  takesFocus: () => boolean;
}

/** The place of this view among the confirmations. */
export const AT_PAGE = 'page';

/** What can be done with the page that the popup was opened on. */
export function PagePart(props: PagePartProps) {
  const { page, settings } = props;
  const confirmed = props.confirmation?.at === AT_PAGE ? props.confirmation.text : null;
  switch (page.kind) {
    case 'changing':
      return <p class="card card-quiet">{t('popup_page_changing')}</p>;
    case 'product': {
      const { product } = page;
      const { marketplace } = product;
      return (
        <ProductCard
          key={`${marketplace}:${product.asin}`}
          product={product}
          saved={props.saved}
          tags={tagsFor(settings, marketplace)}
          tag={chosenTag(settings, marketplace)}
          templates={settings.templates}
          channels={chosenTag(settings, marketplace) === null ? [] : props.channels}
          onChannel={(name) => props.onCopyChannel(product, name)}
          pictures={settings.pictures}
          categories={props.categories}
          confirmation={confirmed}
          onCopy={(format, tagged) => props.onCopyProduct(product, format, tagged)}
          onTag={(tag) => props.onTag(marketplace, tag)}
          onAddTag={() => props.onAddTag(`accounts/${marketplace}`)}
          onSave={(change) => props.onSave(product, change)}
          takesFocus={props.takesFocus}
        />
      );
    }
    case 'wishlist':
      return <CollectCard onCollect={props.onCollect} />;
    case 'page': {
      const { marketplace, url } = page;
      const tag = chosenTag(settings, marketplace);
      const clean = cleanUrl(url);
      const tagged = tag === null ? null : pageLink(url, tag, settings.link);
      if (!clean.ok) return <CollectCard onCollect={props.onCollect} />;
      const link = tagged?.ok ? tagged.link : clean.url;
      return (
        <LinkCard
          title={t('popup_page')}
          link={link}
          copyLabel={tag === null ? t('action_copy_plain') : t('action_copy_link')}
          confirmation={confirmed}
          missing={
            tag === null
              ? {
                  text: t('problem_no_tag', HOSTS[marketplace]),
                  onAdd: () => props.onAddTag(`accounts/${marketplace}`),
                }
              : undefined
          }
          onCopy={() => props.onCopyLink(link, tag)}
          more={<Collect onCollect={props.onCollect} />}
        />
      );
    }
    default:
      return null;
  }
}
