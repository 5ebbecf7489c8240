import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { CODES, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { Account } from './account.tsx';
import { OneLink } from './one-link.tsx';
import { PasteList } from './paste-list.tsx';
import type { OptionsPort } from './port.ts';
import type { Save } from './save.tsx';
import type { Notify } from './take-away.ts';

export interface AccountsProps {
  settings: Settings;
  save: Save;
  notify: Notify;
  /** The marketplace that the address asks for. */
  wanted: MarketplaceCode | null;
  disclosures: OptionsPort['disclosures'];
}

/** Every marketplace with the user's tracking ids. */
export function Accounts({ wanted, disclosures, ...common }: AccountsProps) {
  const { settings, save, notify } = common;
  const [pasting, setPasting] = useState<string | null>(null);
  const codes = accountCodes(settings, wanted);
  const empty = codes.every((code) => !settings.accounts[code]?.ids.length) && !settings.oneLink;

  function closePaste(added: number) {
    setPasting(null);
    if (added > 0) notify({ text: tn('options_paste_added', added), tone: 'good' });
  }

  return (
    <>
      <p class="section-intro">{t('options_accounts_intro')}</p>
      <div class={empty ? 'section-empty' : 'section-actions'}>
        {empty && <p>{t('options_accounts_empty')}</p>}
        <Button icon="paste" onClick={() => setPasting('')}>
          {t('options_paste_open')}
        </Button>
      </div>
      <div class="accounts">
        {codes.map((code) => (
          <Account
            key={code}
            code={code}
            {...common}
            wanted={code === wanted}
            onList={setPasting}
            disclosures={disclosures}
          />
        ))}
      </div>
      <p class="quiet">
        {t('options_accounts_more')} <a href="#toolbar">{t('options_section_toolbar')}</a>
      </p>
      <OneLink {...common} codes={codes} />
      {pasting !== null && (
        <PasteList
          text={pasting}
          settings={settings}
          codes={codes}
          save={save}
          onClose={closePaste}
        />
      )}
    </>
  );
}

/** The built-in marketplaces, those switched on, and any that has ids or was asked for; home comes first. */
function accountCodes(settings: Settings, wanted: MarketplaceCode | null): MarketplaceCode[] {
  const { home, on, accounts } = settings;
  const listed = CODES.filter(
    (code) => !isMore(code) || on.includes(code) || accounts[code] || code === wanted,
  );
  return listed.sort((a, b) => Number(b === home) - Number(a === home));
}
