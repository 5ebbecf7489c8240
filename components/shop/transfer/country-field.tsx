import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { CODES, HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';

export interface CountryFieldProps {
  candidates: readonly Candidate[];
  /** The marketplace of products that are named without one; null: none is chosen. */
  country: MarketplaceCode | null;
  onCountry: (country: MarketplaceCode) => void;
}

/** Asks for the marketplace of products that are named without one; nothing where there are none. */
export function CountryField({ candidates, country, onCountry }: CountryFieldProps) {
  const isAsked = candidates.some(({ row, wrong, ...rest }) =>
    row ? 'isAssumed' in rest : wrong === 'no-marketplace',
  );
  if (!isAsked) return null;
  return (
    <SelectField<MarketplaceCode | ''>
      label={t('transfer_country')}
      value={country ?? ''}
      options={[
        ...(country === null ? [['', t('transfer_country_choose')] as const] : []),
        ...CODES.map((code): [MarketplaceCode, string] => [code, HOSTS[code]]),
      ]}
      onValue={(code) => {
        if (code !== '') onCountry(code);
      }}
    />
  );
}
