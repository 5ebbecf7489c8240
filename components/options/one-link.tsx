import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { checkTag } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { setOneLink, toggled } from '@/utils/settings/edit.ts';
import {
  accountOf,
  type OneLink as OneLinkChoice,
  type Settings,
} from '@/utils/settings/schema.ts';
import { type Notify, removeWithUndo } from './remove-with-undo.ts';
import { type Save, type Saver, useSaver } from './save.tsx';
import { SectionCard } from './section-card.tsx';
import { tagProblem } from './tag-note.ts';

export interface OneLinkProps {
  settings: Settings;
  /** The marketplaces that are listed above it. */
  codes: readonly MarketplaceCode[];
  save: Save;
  notify: Notify;
}

/** One tracking id for many marketplaces, which earns only if Amazon's OneLink is set up for them. */
export function OneLink({ settings, codes, save, notify }: OneLinkProps) {
  const saver = useSaver(save);
  const { oneLink } = settings;

  const remove = (before: OneLinkChoice) =>
    void removeWithUndo(saver, notify, {
      text: t('options_onelink_removed', before.tag),
      remove: (now) => setOneLink(now, null),
      restore: (now) => setOneLink(now, now.oneLink ?? before),
    });

  return (
    <SectionCard title={t('options_onelink_title')} anchor="onelink" saver={saver}>
      <p class="quiet">{t('options_onelink_intro')}</p>
      {oneLink ? (
        <>
          <div class="onelink-id">
            <Code text={oneLink.tag} />
            <Button icon="delete" onClick={() => remove(oneLink)}>
              {t('options_onelink_remove')}
            </Button>
          </div>
          <Marketplaces {...{ settings, oneLink, codes, saver }} />
        </>
      ) : (
        <NewOneLink saver={saver} />
      )}
    </SectionCard>
  );
}

function NewOneLink({ saver }: { saver: Saver }) {
  const [typed, setTyped] = useState('');
  const [isSubmitted, setSubmitted] = useState(false);
  const tag = typed.trim();

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitted(true);
        if (checkTag(tag, 'US').ok)
          void saver.run((now) => setOneLink(now, { tag, marketplaces: [] }));
      }}
    >
      <Field
        label={t('options_onelink_id')}
        code
        value={typed}
        onInput={setTyped}
        note={tag === '' && !isSubmitted ? null : noteOf(tag)}
        action={<Button type="submit">{t('options_onelink_use')}</Button>}
      />
    </form>
  );
}

function noteOf(tag: string): FieldNote | null {
  const check = checkTag(tag, 'US');
  if (!check.ok) return { tone: 'error', text: tagProblem(check.reason) };
  return check.warning && { tone: 'warning', text: t('options_onelink_suffix') };
}

interface MarketplacesProps {
  settings: Settings;
  oneLink: OneLinkChoice;
  codes: readonly MarketplaceCode[];
  saver: Saver;
}

function Marketplaces({ settings, oneLink, codes, saver }: MarketplacesProps) {
  const open = codes.filter((code) => marketplace(code).status !== 'closed');

  const onToggle = (code: MarketplaceCode, on: boolean) =>
    void saver.run((now) => {
      const { tag, marketplaces } = now.oneLink ?? oneLink;
      return setOneLink(now, { tag, marketplaces: toggled(marketplaces, code, on) });
    });

  return (
    <fieldset class="onelink-marketplaces">
      <legend>{t('options_onelink_where')}</legend>
      {oneLink.marketplaces.length === 0 && <p class="warn">{t('options_onelink_nowhere')}</p>}
      <div class="checkboxes">
        {open.map((code) => (
          <MarketplaceCheckbox
            key={code}
            code={code}
            isChecked={oneLink.marketplaces.includes(code)}
            ownTag={accountOf(settings, code).ids[0]?.tag}
            onToggle={(on) => onToggle(code, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface MarketplaceCheckboxProps {
  code: MarketplaceCode;
  isChecked: boolean;
  /** The account's own id, which links use instead. */
  ownTag: string | undefined;
  onToggle: (on: boolean) => void;
}

function MarketplaceCheckbox({ code, isChecked, ownTag, onToggle }: MarketplaceCheckboxProps) {
  return (
    <Checkbox checked={isChecked} onChange={onToggle}>
      {country(code)}
      {ownTag && <span class="checkbox-detail">{t('options_onelink_tag_first', ownTag)}</span>}
    </Checkbox>
  );
}
