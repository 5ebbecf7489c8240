import { useContext, useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { CODES, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { Account } from './account.tsx';
import { OneLink } from './one-link.tsx';
import { PasteList } from './paste-list.tsx';
import { type AssignedTag, undoPlan } from './paste-plan.ts';
import type { AccountsPort } from './port.ts';
import type { Notify } from './remove-with-undo.ts';
import { type Save, SaveNote, type Saver, useSaver } from './save.tsx';
import { Target } from './target.ts';

export interface AccountsProps {
  settings: Settings;
  save: Save;
  notify: Notify;
  /** The marketplace that the address asks for. */
  requested: MarketplaceCode | null;
  port: AccountsPort;
}

/** Every marketplace with the creator's tracking ids. */
export function Accounts({ requested, port, ...common }: AccountsProps) {
  const { settings, save, notify } = common;
  const [pastedText, setPastedText] = useState<string | null>(null);
  const isPasteRequested = useContext(Target) === 'paste';
  useEffect(() => {
    if (isPasteRequested) setPastedText('');
  }, [isPasteRequested]);
  const saver = useSaver(save);
  const codes = accountCodes(settings, requested);
  const isEmpty = codes.every((code) => !settings.accounts[code]?.ids.length) && !settings.oneLink;

  function closePaste(added: readonly AssignedTag[]) {
    setPastedText(null);
    if (added.length === 0) return;
    notify({
      text: tn('options_paste_added', added.length),
      tone: 'good',
      undo: () => void saver.run((now) => undoPlan(now, added)),
    });
  }

  return (
    <>
      <p class="section-intro">{t('options_accounts_intro')}</p>
      <PasteButton isEmpty={isEmpty} saver={saver} onOpen={() => setPastedText('')} />
      <div class="collapsibles">
        {codes.map((code) => (
          <Account
            key={code}
            code={code}
            {...common}
            isRequested={code === requested}
            onList={setPastedText}
            port={port}
          />
        ))}
      </div>
      <p class="quiet">
        {t('options_accounts_more')} <a href="#marketplaces">{t('options_section_marketplaces')}</a>
      </p>
      <OneLink {...common} codes={codes} />
      {pastedText !== null && (
        <PasteList
          initialText={pastedText}
          settings={settings}
          codes={codes}
          save={save}
          onClose={closePaste}
        />
      )}
    </>
  );
}

interface PasteButtonProps {
  isEmpty: boolean;
  /** Of the way back from a paste. */
  saver: Saver;
  onOpen: () => void;
}

function PasteButton({ isEmpty, saver, onOpen }: PasteButtonProps) {
  return (
    <div class={isEmpty ? 'section-empty' : 'section-actions'}>
      {isEmpty && <p>{t('options_accounts_empty')}</p>}
      <Button icon="paste" onClick={onOpen}>
        {t('options_paste_open')}
      </Button>
      <SaveNote saver={saver} />
    </div>
  );
}

/** The built-in marketplaces, those switched on, and any that has ids or is requested; home comes first. */
function accountCodes(settings: Settings, requested: MarketplaceCode | null): MarketplaceCode[] {
  const { home, on, accounts } = settings;
  const listed = CODES.filter(
    (code) => !isMore(code) || on.includes(code) || accounts[code] || code === requested,
  );
  return listed.sort((a, b) => Number(b === home) - Number(a === home));
}
