import { useEffect, useState } from 'preact/hooks';
import { languageName } from '@/components/ui/format.ts';
import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import { type Disclosure, disclosuresOf } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { AccountsPort } from './port.ts';

export interface DisclosuresProps {
  code: MarketplaceCode;
  port: AccountsPort;
}

/** The wordings that a marketplace's programme asks for, and whether Amazon has confirmed them. They can only be read. */
export function Disclosures({ code, port }: DisclosuresProps) {
  const [all, setAll] = useState<readonly Disclosure[]>([]);
  useEffect(() => {
    port.disclosures().then((file) => setAll(disclosuresOf(file, code)), report);
  }, [code, port]);
  return (
    <details class="disclosures">
      <summary>{t('options_disclosure_title')}</summary>
      <p class="quiet">{t('options_disclosure_intro')}</p>
      {all.map((disclosure) => (
        <Wording key={disclosure.language} disclosure={disclosure} />
      ))}
    </details>
  );
}

const STATES: Readonly<Record<Disclosure['state'], MessageKey>> = {
  confirmed: 'disclosure_confirmed',
  'second-hand': 'disclosure_second_hand',
  unconfirmed: 'disclosure_unconfirmed',
  missing: 'disclosure_missing',
};

function Wording({ disclosure }: { disclosure: Disclosure }) {
  const { language, statement, labels, state, note } = disclosure;
  return (
    <dl class="wording">
      <dt>{t('options_disclosure_language')}</dt>
      <dd>{languageName(language)}</dd>
      <dt>{t('options_disclosure_statement')}</dt>
      <dd lang={language} dir="auto">
        {statement ?? <span class="quiet">{t('options_disclosure_none')}</span>}
      </dd>
      <dt>{t('options_disclosure_labels')}</dt>
      <dd lang={language} dir="auto">
        {labels.join(' · ')}
      </dd>
      <dt>{t('options_disclosure_state')}</dt>
      <dd>
        {t(STATES[state])}
        {note && (
          <span class="quiet" lang="en">
            {' '}
            · {note}
          </span>
        )}
      </dd>
    </dl>
  );
}
