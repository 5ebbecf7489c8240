import { useEffect, useRef, useState } from 'preact/hooks';
import { Code } from '@/components/ui/code.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { removeTag, restoreTag } from '@/utils/settings/edit.ts';
import {
  accountOf,
  chosenTag,
  isOn,
  type Settings,
  type TrackingId,
  tagsFor,
} from '@/utils/settings/schema.ts';
import { AddTrackingId } from './add-tracking-id.tsx';
import { Collapsible } from './collapsible.tsx';
import { Disclosures } from './disclosures.tsx';
import type { AccountsPort } from './port.ts';
import { type Notify, removeWithUndo } from './remove-with-undo.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { TrackingIds } from './tracking-ids.tsx';
import './account.css';

export interface AccountProps {
  code: MarketplaceCode;
  settings: Settings;
  save: Save;
  notify: Notify;
  /** Whether the address asks for this marketplace: it opens, and the field for a new id gets the focus. */
  isRequested: boolean;
  /** Called with a text that is a whole list of ids. */
  onList: (text: string) => void;
  port: AccountsPort;
}

/** A marketplace with the creator's tracking ids, on one line until it is opened. */
export function Account(props: AccountProps) {
  const { code, settings, isRequested } = props;
  const [isOpen, setOpen] = useState(isRequested);
  useEffect(() => {
    if (isRequested) setOpen(true);
  }, [isRequested]);

  return (
    <Collapsible
      id={`account-${code}`}
      open={isOpen}
      onToggle={setOpen}
      name={
        <>
          <span class="collapsible-title">{country(code)}</span>{' '}
          <bdi class="account-host">{HOSTS[code]}</bdi>
        </>
      }
      summary={<Summary code={code} settings={settings} />}
    >
      {isOpen && <AccountBody {...props} />}
    </Collapsible>
  );
}

function AccountBody(props: AccountProps) {
  const { code, settings, save, notify, isRequested, onList, port } = props;
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const saver = useSaver(save);
  useEffect(() => {
    if (isRequested) input.current?.focus();
  }, [isRequested]);

  async function remove(id: TrackingId, at: number) {
    const wasDefault = accountOf(settings, code).default === id.tag;
    const isRemoved = await removeWithUndo(saver, notify, {
      text: t('options_id_removed', id.tag, country(code)),
      remove: (now) => removeTag(now, code, id.tag),
      restore: (now) => restoreTag(now, code, id, at, wasDefault),
      onRestored: () => input.current?.focus(),
    });
    if (isRemoved) input.current?.focus();
  }

  return (
    <>
      <Status code={code} settings={settings} />
      <TrackingIds
        code={code}
        ids={accountOf(settings, code).ids}
        defaultTag={defaultTagOf(settings, code)}
        saver={saver}
        onRemove={remove}
      />
      <AddTrackingId
        code={code}
        settings={settings}
        saver={saver}
        inputRef={input}
        onList={onList}
      />
      <div class="collapsible-foot">
        <AssociatesSite code={code} />
        <SaveNote saver={saver} />
      </div>
      <Disclosures code={code} settings={settings} port={port} />
    </>
  );
}

interface PartProps {
  code: MarketplaceCode;
  settings: Settings;
}

/** The id of the account that links use unless another is chosen; undefined without an id. */
function defaultTagOf(settings: Settings, code: MarketplaceCode): string | undefined {
  const account = accountOf(settings, code);
  return account.default ?? account.ids[0]?.tag;
}

/** The id that links carry, and how many more there are. */
function Summary({ code, settings }: PartProps) {
  const tags = tagsFor(settings, code);
  const defaultTag = defaultTagOf(settings, code);
  const shown = defaultTag ?? tags[0]?.tag;
  return (
    <span class="account-summary">
      {!isOn(settings, code) && <span class="badge">{t('options_marketplace_off')}</span>}
      {isClosed(code) && <span class="badge">{t('options_marketplace_closed')}</span>}
      {shown ? <Code text={shown} /> : <span class="quiet">{t('options_id_none')}</span>}
      {shown && !defaultTag && <span class="badge">OneLink</span>}
      {tags.length > 1 && <span class="badge">{tn('options_id_more', tags.length - 1)}</span>}
    </span>
  );
}

/** What is special about the marketplace, or about the id that its links carry now. */
function Status({ code, settings }: PartProps) {
  const defaultTag = defaultTagOf(settings, code);
  const chosen = chosenTag(settings, code);
  return (
    <>
      {isClosed(code) && <p class="quiet">{t('options_marketplace_closed_detail')}</p>}
      {defaultTag && chosen && chosen !== defaultTag && (
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
