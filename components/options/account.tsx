import { useEffect, useRef, useState } from 'preact/hooks';
import { Code } from '@/components/ui/code.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { accountOf, removeTag, restoreTag } from '@/utils/settings/edit.ts';
import {
  chosenTag,
  isOn,
  type Settings,
  type TrackingId,
  tagsFor,
} from '@/utils/settings/schema.ts';
import { AddTrackingId } from './add-tracking-id.tsx';
import { Disclosures } from './disclosures.tsx';
import { Fold } from './fold.tsx';
import type { OptionsPort } from './port.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { type Notify, takeAway } from './take-away.ts';
import { TrackingIdRow } from './tracking-id.tsx';
import './account.css';

export interface AccountProps {
  code: MarketplaceCode;
  settings: Settings;
  save: Save;
  notify: Notify;
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
  const { ids, default: preferred } = accountOf(settings, code);
  const inUse = preferred ?? ids[0]?.tag;

  useEffect(() => {
    if (wanted) setOpen(true);
  }, [wanted]);
  useEffect(() => {
    if (wanted && open) input.current?.focus();
  }, [wanted, open]);

  async function remove(id: TrackingId, at: number) {
    const gone = await takeAway(
      saver,
      notify,
      t('options_id_removed', id.tag, country(code)),
      (now) => removeTag(now, code, id.tag),
      (now) => restoreTag(now, code, id, at, preferred === id.tag),
    );
    if (gone) input.current?.focus();
  }

  return (
    <Fold
      id={`account-${code}`}
      open={open}
      onToggle={setOpen}
      name={
        <>
          <span class="account-country">{country(code)}</span>{' '}
          <bdi class="account-host">{HOSTS[code]}</bdi>
        </>
      }
      summary={<Summary code={code} settings={settings} inUse={inUse} />}
    >
      {open && (
        <>
          <Status code={code} settings={settings} inUse={inUse} />
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
        </>
      )}
    </Fold>
  );
}

interface PartProps {
  code: MarketplaceCode;
  settings: Settings;
  /** Of the account's own ids, the one that links use first. */
  inUse: string | undefined;
}

/** What the folded line says: the id that links carry, and how many more there are. */
function Summary({ code, settings, inUse }: PartProps) {
  const tags = tagsFor(settings, code);
  const shown = inUse ?? tags[0]?.tag;
  return (
    <span class="account-summary">
      {!isOn(settings, code) && <span class="badge">{t('options_marketplace_off')}</span>}
      {isClosed(code) && <span class="badge">{t('options_marketplace_closed')}</span>}
      {shown ? <Code text={shown} /> : <span class="quiet">{t('options_id_none')}</span>}
      {shown && !inUse && <span class="badge">OneLink</span>}
      {tags.length > 1 && <span class="badge">{tn('options_id_more', tags.length - 1)}</span>}
    </span>
  );
}

/** What is special about the marketplace, or about the id that its links carry now. */
function Status({ code, settings, inUse }: PartProps) {
  const chosen = chosenTag(settings, code);
  return (
    <>
      {isClosed(code) && <p class="quiet">{t('options_marketplace_closed_detail')}</p>}
      {inUse && chosen && chosen !== inUse && (
        <p class="quiet">{t('options_id_last_chosen', chosen)}</p>
      )}
    </>
  );
}

function isClosed(code: MarketplaceCode): boolean {
  return marketplace(code).status === 'closed';
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
