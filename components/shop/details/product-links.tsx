import { Button, IconButton } from '@/components/ui/button.tsx';
import { noTag } from '@/components/ui/no-tag.ts';
import { t } from '@/utils/browser/i18n.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { useShopPage } from '../store/context.ts';

export interface ProductLinksProps {
  product: ProductDetails;
  settings: Settings;
}

/** The product's link with each of the creator's tracking ids: as text, never as a link. */
export function ProductLinks({ product, settings }: ProductLinksProps) {
  const { marketplace, asin } = product;
  const tags = tagsFor(settings, marketplace);
  return (
    <section class="details-part" aria-label={t('shop_links')}>
      <h3>{t('shop_links')}</h3>
      {tags.length === 0 && <NoTag marketplace={marketplace} />}
      <ul class="details-links">
        {tags.map(({ tag, name }) => (
          <ProductLink
            key={tag}
            tag={tag}
            name={name}
            link={trackingLink({ marketplace, asin, tag, options: settings.link })}
          />
        ))}
      </ul>
    </section>
  );
}

function NoTag({ marketplace }: { marketplace: MarketplaceCode }) {
  const { port, live } = useShopPage();
  const { text, action, section } = noTag(live.waiting.value, marketplace);
  return (
    <>
      <p class="details-quiet">{text}</p>
      <Button variant="quiet" icon="add" onClick={() => port.openOptions(section)}>
        {action}
      </Button>
    </>
  );
}

function ProductLink({ tag, name, link }: { tag: string; name: string; link: string }) {
  const { copying } = useShopPage();
  const copy = () =>
    copying.copyText({ text: link, html: null }, t('feedback_copied_with_tag', tag));
  return (
    <li class="details-link">
      <div>
        {name !== '' && <bdi class="details-quiet">{name}</bdi>}
        <p class="code ltr">{link}</p>
      </div>
      <IconButton icon="copy" label={t('shop_copy_link_with', tag)} onClick={() => void copy()} />
    </li>
  );
}
