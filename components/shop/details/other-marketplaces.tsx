import { Button, IconButton } from '@/components/ui/button.tsx';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { composeCountries } from '@/utils/descriptions/compose-several.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { useShopPage } from '../store/context.ts';
import { AddMarketplace } from './add-marketplace.tsx';

export interface OtherMarketplacesProps {
  product: ProductDetails;
  settings: Settings;
}

/** Which other marketplaces carry the product. The creator looks for herself: nothing is fetched. */
export function OtherMarketplaces({ product, settings }: OtherMarketplacesProps) {
  const { port, actions } = useShopPage();
  const { id, otherMarketplaces, asin } = product;
  const noted = Object.keys(otherMarketplaces).filter(isMarketplaceCode);
  const open = openTo(settings, [product.marketplace, ...noted]);
  const countries = composeCountries(settings, product, otherMarketplaces, uiLanguage());
  /** @param found the ASIN there; null: it is not there any more */
  const note = (code: MarketplaceCode, found: string | null) =>
    void actions.run(() => port.edit(id, { otherMarketplaces: { [code]: found } }));
  return (
    <section class="details-part" aria-label={t('shop_other_marketplaces')}>
      <h3>{t('shop_other_marketplaces')}</h3>
      <ul class="details-links">
        {noted.map((code) => (
          <Noted
            key={code}
            code={code}
            asin={otherMarketplaces[code] ?? ''}
            onRemove={() => note(code, null)}
          />
        ))}
      </ul>
      {open.length > 0 && (
        <AddMarketplace key={`${id} ${noted.join()}`} asin={asin} open={open} onAdd={note} />
      )}
      {noted.length > 0 && countries && <CopyCountries countries={countries} />}
    </section>
  );
}

interface NotedProps {
  code: MarketplaceCode;
  asin: string;
  onRemove: () => void;
}

function Noted({ code, asin, onRemove }: NotedProps) {
  const { port } = useShopPage();
  return (
    <li class="details-link">
      <p>
        <span class="ltr">
          {HOSTS[code]} · <span class="code">{asin}</span>
        </span>
      </p>
      <IconButton
        icon="external"
        label={t('shop_check_at', HOSTS[code])}
        onClick={() => port.open(plainLink({ marketplace: code, asin }))}
      />
      <IconButton
        icon="close"
        label={t('shop_other_marketplaces_remove', HOSTS[code])}
        onClick={onRemove}
      />
    </li>
  );
}

/** Copies the links of all countries as one text. */
function CopyCountries({ countries }: { countries: Composed }) {
  const { copying } = useShopPage();
  const copy = () => copying.copyText(countries, t('shop_copied_countries'));
  return (
    <Button icon="copy" onClick={() => void copy()}>
      {t('shop_copy_countries')}
    </Button>
  );
}

/** Marketplaces that can still be noted: those that the creator has a tag for first. */
function openTo(settings: Settings, taken: readonly MarketplaceCode[]): MarketplaceCode[] {
  const codes = Object.keys(HOSTS)
    .filter(isMarketplaceCode)
    .filter((code) => isOn(settings, code) && !taken.includes(code));
  const earns = (code: MarketplaceCode) => tagsFor(settings, code).length > 0;
  return [...codes.filter(earns), ...codes.filter((code) => !earns(code))];
}
