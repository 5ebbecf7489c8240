import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import type { ToastNote } from '@/components/ui/toast.tsx';
import { t, tn, uiLanguage } from '@/utils/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { removeTag, restoreTag } from '@/utils/settings/edit.ts';
import {
  type Account as AccountSettings,
  chosenTag,
  isOn,
  type Settings,
  type TrackingId,
  tagsFor,
} from '@/utils/settings/schema.ts';
import { AddTrackingId } from './add-tracking-id.tsx';
import { Disclosures } from './disclosures.tsx';
import type { OptionsPort } from './port.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { TrackingIdRow } from './tracking-id.tsx';
import './account.css';

const NO_ACCOUNT: AccountSettings = { ids: [], default: null };

export interface AccountProps {
  code: MarketplaceCode;
  settings: Settings;
  save: Save;
  notify: (note: ToastNote) => void;
  /** The address asks for this marketplace: it is opened, and the field for an id has the cursor. */
  wanted: boolean;
  onList: (text: string) => void;
  disclosures: OptionsPort['disclosures'];
}

/** A marketplace with the user's tracking ids, folded to one line until it is opened. */
export function Account(props: AccountProps) {
  const { code, settings, save, notify, wanted, onList, disclosures } = props;
  const [open, setOpen] = useState(wanted);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const saver = useSaver(save);
  const { ids, default: preferred } = settings.accounts[code] ?? NO_ACCOUNT;
  const inUse = preferred ?? ids[0]?.tag;

  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  useEffect(() => {
    if (wanted && open) input.current?.focus();
  }, [wanted, open]);

  async function remove(id: TrackingId, at: number) {
    const wasDefault = preferred === id.tag;
    if (!(await saver.run((now) => removeTag(now, code, id.tag)))) return;
    input.current?.focus();
    notify({
      text: t('options_id_removed', id.tag, countryName(code, uiLanguage())),
      actions: [
        {
          label: t('common_undo'),
          run: () => void saver.run((now) => restoreTag(now, code, id, at, wasDefault)),
        },
      ],
    });
  }

  return (
    <details
      class="account"
      id={`account-${code}`}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class="account-head">
        <Icon name="chevron-down" />
        <span class="account-name">
          <span class="account-country">{countryName(code, uiLanguage())}</span>{' '}
          <bdi class="account-host">{HOSTS[code]}</bdi>
        </span>
        <Summary code={code} settings={settings} />
      </summary>
      {open && (
        <div class="account-body">
          <Status code={code} settings={settings} />
          {ids.length > 0 && (
            <ul class="tracking-ids">
              {ids.map((id, at) => (
                <TrackingIdRow
                  key={id.tag}
                  code={code}
                  id={id}
                  isDefault={id.tag === inUse}
                  choosable={ids.length > 1}
                  saver={saver}
                  onRemove={() => void remove(id, at)}
                />
              ))}
            </ul>
          )}
          <AddTrackingId
            code={code}
            settings={settings}
            saver={saver}
            inputRef={input}
            onList={onList}
          />
          <div class="account-foot">
            <AssociatesSite code={code} />
            <SaveNote saver={saver} />
          </div>
          <Disclosures code={code} load={disclosures} />
        </div>
      )}
    </details>
  );
}

/** What the folded line says: the id that links carry, and how many more there are. */
function Summary({ code, settings }: { code: MarketplaceCode; settings: Settings }) {
  const tags = tagsFor(settings, code);
  const { ids, default: preferred } = settings.accounts[code] ?? NO_ACCOUNT;
  const shown = preferred ?? tags[0]?.tag;
  return (
    <span class="account-summary">
      {!isOn(settings, code) && <span class="badge">{t('options_marketplace_off')}</span>}
      {marketplace(code).status === 'closed' && (
        <span class="badge">{t('options_marketplace_closed')}</span>
      )}
      {shown ? (
        <bdi class="code" dir="ltr">
          {shown}
        </bdi>
      ) : (
        <span class="quiet">{t('options_id_none')}</span>
      )}
      {shown && ids.length === 0 && <span class="badge">OneLink</span>}
      {tags.length > 1 && <span class="badge">{tn('options_id_more', tags.length - 1)}</span>}
    </span>
  );
}

/** What is special about the marketplace, or about the id that its links carry now. */
function Status({ code, settings }: { code: MarketplaceCode; settings: Settings }) {
  const { ids, default: preferred } = settings.accounts[code] ?? NO_ACCOUNT;
  const chosen = chosenTag(settings, code);
  const byBar = chosen !== null && chosen !== (preferred ?? ids[0]?.tag) && ids.length > 0;
  return (
    <>
      {marketplace(code).status === 'closed' && (
        <p class="quiet">{t('options_marketplace_closed_detail')}</p>
      )}
      {byBar && <p class="quiet">{t('options_id_last_chosen', chosen)}</p>}
    </>
  );
}

function AssociatesSite({ code }: { code: MarketplaceCode }) {
  const { associatesHost } = marketplace(code);
  if (!associatesHost) return <p class="quiet">{t('options_associates_none')}</p>;
  return (
    <p class="quiet">
      {t('options_associates_intro')}{' '}
      <a class="external" href={`https://${associatesHost}/`} target="_blank" rel="noreferrer">
        {associatesHost}
        <Icon name="external" />
      </a>
    </p>
  );
}
