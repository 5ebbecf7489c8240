import { Button, IconButton } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';

export interface LinksProps {
  product: ProductDetails;
  settings: Settings;
  port: Pick<ShopPort, 'openOptions'>;
  actions: Pick<Actions, 'copyText'>;
}

/** The product's link with each of her tracking ids: as text, never as a link. */
export function Links({ product, settings, port, actions }: LinksProps) {
  const { marketplace, asin } = product;
  const tags = tagsFor(settings, marketplace);
  return (
    <section class="details-part" aria-label={t('shop_links')}>
      <h3>{t('shop_links')}</h3>
      {tags.length === 0 && (
        <>
          <p class="details-quiet">{t('problem_no_tag', HOSTS[marketplace])}</p>
          <Button
            variant="quiet"
            icon="add"
            onClick={() => port.openOptions(`accounts/${marketplace}`)}
          >
            {t('action_add_tag')}
          </Button>
        </>
      )}
      <ul class="details-links">
        {tags.map(({ tag, name }) => {
          const link = trackingLink({ marketplace, asin, tag, options: settings.link });
          return (
            <li key={tag} class="details-link">
              <div>
                {name !== '' && <bdi class="details-quiet">{name}</bdi>}
                <p class="code ltr">{link}</p>
              </div>
              <IconButton
                icon="copy"
                label={t('shop_copy_link_with', tag)}
                onClick={() =>
                  void actions.copyText(
                    { text: link, html: null },
                    t('feedback_copied_with_tag', tag),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
