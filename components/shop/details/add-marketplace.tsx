import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { useShopPage } from '../store/context.ts';
import { type ProductAddress, readProductAddress } from './product-address.ts';

export interface AddMarketplaceProps {
  /** Of the product in its own marketplace: many have the same everywhere. */
  asin: string;
  /** Marketplaces that can still be noted. */
  open: readonly MarketplaceCode[];
  onAdd: (code: MarketplaceCode, asin: string) => void;
}

/** Notes where else the product is: an ASIN with its marketplace, or the address of the page there. */
export function AddMarketplace({ asin, open, onAdd }: AddMarketplaceProps) {
  const [text, setText] = useState(asin);
  const [chosen, setChosen] = useState(open[0] ?? 'US');
  const address = readProductAddress(text, chosen);
  const code = address?.marketplace ?? chosen;
  /** Null: what is typed is no product that can be noted. */
  const found = address && open.includes(address.marketplace) ? address : null;
  return (
    <form
      class="other-marketplaces-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (found) onAdd(found.marketplace, found.asin);
      }}
    >
      <Select
        class="ltr"
        aria-label={t('shop_other_marketplaces_which')}
        value={code}
        options={[...new Set([...open, code])].map((each) => [each, HOSTS[each]])}
        onValue={(value) => {
          setChosen(value);
          setText(address?.asin ?? text);
        }}
      />
      <Field
        label={t('shop_other_marketplaces_asin')}
        labelHidden
        code
        value={text}
        onInput={setText}
        note={found ? null : { tone: 'error', text: t('shop_other_marketplaces_wrong') }}
        placeholder={t('shop_other_marketplaces_asin')}
      />
      <AddButtons found={found} />
    </form>
  );
}

function AddButtons({ found }: { found: ProductAddress | null }) {
  const { port } = useShopPage();
  return (
    <div class="details-actions">
      <Button
        icon="external"
        disabled={!found}
        onClick={() => found && port.open(plainLink(found))}
      >
        {t('shop_check')}
      </Button>
      <Button type="submit" icon="add" disabled={!found}>
        {t('shop_other_marketplaces_add')}
      </Button>
    </div>
  );
}
