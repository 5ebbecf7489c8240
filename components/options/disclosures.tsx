import { useEffect, useState } from 'preact/hooks';
import { languageName } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { type Disclosure, disclosuresOf } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { disclosureText } from './disclosure-state.ts';
import type { AccountsPort } from './port.ts';

export interface DisclosuresProps {
  code: MarketplaceCode;
  settings: Settings;
  port: AccountsPort;
}

/** The wordings that a marketplace's programme asks for, and where they come from; they are edited beside the channels. */
export function Disclosures({ code, settings, port }: DisclosuresProps) {
  const [all, setAll] = useState<readonly Disclosure[]>([]);
  useEffect(() => {
    port.disclosures().then((file) => setAll(disclosuresOf(file, code)), report);
  }, [code, port]);
  return (
    <details class="disclosures">
      <summary>{t('options_disclosure_title')}</summary>
      <p class="quiet">{t('options_disclosure_intro')}</p>
      {all.map((disclosure) => (
        <Wording
          key={disclosure.language}
          disclosure={disclosure}
          own={settings.channels.own[disclosure.language]}
        />
      ))}
    </details>
  );
}

interface WordingProps {
  disclosure: Disclosure;
  /** The creator's own wording; undefined: there is none. */
  own: string | undefined;
}

function Wording({ disclosure, own }: WordingProps) {
  const { language, statement, labels, note } = disclosure;
  return (
    <dl class="wording">
      <dt>{t('options_disclosure_language')}</dt>
      <dd>{languageName(language)}</dd>
      <dt>{t('options_disclosure_statement')}</dt>
      <Statement language={language} text={own ?? statement} />
      <dt>{t('options_disclosure_labels')}</dt>
      <dd lang={language} dir="auto">
        {labels.join(' · ')}
      </dd>
      <dt>{t('options_disclosure_state')}</dt>
      <dd>
        {disclosureText(disclosure, own)}
        {note && own === undefined && (
          <span class="quiet" lang="en">
            {' '}
            · {note}
          </span>
        )}
        {' · '}
        <a href={`#channels/${language}`}>{t('options_wordings_edit')}</a>
      </dd>
    </dl>
  );
}

function Statement({ language, text }: { language: string; text: string | null }) {
  if (text === null) return <dd class="quiet">{t('options_disclosure_none')}</dd>;
  return (
    <dd lang={language} dir="auto">
      {text}
    </dd>
  );
}
