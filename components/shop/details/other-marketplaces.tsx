import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { composeCountries } from '@/utils/descriptions/compose-several.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { HOSTS, isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';
import { readPlace } from './read-product-address.ts';

export interface ElsewhereProps {
  product: ProductDetails;
  settings: Settings;
  port: Pick<ShopPort, 'open'>;
  actions: Pick<Actions, 'copyText'>;
  /** Notes where else it is; null: no more. */
  onAlso: (also: Partial<Record<MarketplaceCode, string | null>>) => Promise<boolean>;
}

/** Which other marketplaces carry the product. She looks for herself: nothing is fetched. */
export function Elsewhere({ product, settings, port, actions, onAlso }: ElsewhereProps) {
  const { also } = product;
  const noted = Object.keys(also).filter(isMarketplaceCode);
  const open = openTo(settings, [product.marketplace, ...noted]);
  const countries = composeCountries(settings, product, also, uiLanguage());
  return (
    <section class="details-part" aria-label={t('shop_other_marketplaces')}>
      <h3>{t('shop_other_marketplaces')}</h3>
      <ul class="details-links">
        {noted.map((code) => {
          const asin = also[code] ?? '';
          return (
            <li key={code} class="details-link">
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
                onClick={() => void onAlso({ [code]: null })}
              />
            </li>
          );
        })}
      </ul>
      {open.length > 0 && (
        <Add
          key={`${product.id} ${noted.join()}`}
          asin={product.asin}
          open={open}
          onCheck={port.open}
          onAdd={(code, asin) => void onAlso({ [code]: asin })}
        />
      )}
      {noted.length > 0 && countries && (
        <Button
          icon="copy"
          onClick={() => void actions.copyText(countries, t('shop_copied_countries'))}
        >
          {t('shop_copy_countries')}
        </Button>
      )}
    </section>
  );
}

interface AddProps {
  asin: string;
  open: readonly MarketplaceCode[];
  onCheck: (url: string) => void;
  onAdd: (code: MarketplaceCode, asin: string) => void;
}

/** Begins with the same ASIN: many products have it everywhere. */
function Add({ asin, open, onCheck, onAdd }: AddProps) {
  const [text, setText] = useState(asin);
  const [chosen, setChosen] = useState(open[0] ?? 'US');
  const place = readPlace(text, chosen);
  const isOpen = place !== null && open.includes(place.marketplace);
  const code = place?.marketplace ?? chosen;
  return (
    <form
      class="elsewhere-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOpen) onAdd(place.marketplace, place.asin);
      }}
    >
      <Select
        class="shop-select ltr"
        aria-label={t('shop_other_marketplaces_which')}
        value={code}
        options={[...new Set([...open, code])].map((each) => [each, HOSTS[each]])}
        onValue={(value) => {
          setChosen(value);
          setText(place?.asin ?? text);
        }}
      />
      <Field
        label={t('shop_other_marketplaces_asin')}
        labelHidden
        code
        value={text}
        onInput={setText}
        note={isOpen ? null : { tone: 'error', text: t('shop_other_marketplaces_wrong') }}
        placeholder={t('shop_other_marketplaces_asin')}
      />
      <div class="details-actions">
        <Button
          icon="external"
          disabled={!isOpen}
          onClick={() => place && onCheck(plainLink(place))}
        >
          {t('shop_check')}
        </Button>
        <Button type="submit" icon="add" disabled={!isOpen}>
          {t('shop_other_marketplaces_add')}
        </Button>
      </div>
    </form>
  );
}

/** Marketplaces that can still be noted: those that she has a tag for first. */
function openTo(settings: Settings, taken: readonly MarketplaceCode[]): MarketplaceCode[] {
  const codes = Object.keys(HOSTS)
    .filter(isMarketplaceCode)
    .filter((code) => isOn(settings, code) && !taken.includes(code));
  const earns = (code: MarketplaceCode) => tagsFor(settings, code).length > 0;
  return [...codes.filter(earns), ...codes.filter((code) => !earns(code))];
}
