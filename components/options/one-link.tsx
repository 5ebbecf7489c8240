import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { checkTag } from '@/utils/links/tags.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { accountOf, setOneLink, toggled } from '@/utils/settings/edit.ts';
import type { OneLink as OneLinkChoice, Settings } from '@/utils/settings/schema.ts';
import { Card } from './card.tsx';
import { type Save, type Saver, useSaver } from './save.tsx';
import { tagProblem } from './tag-note.ts';
import { type Notify, takeAway } from './take-away.ts';

export interface OneLinkProps {
  settings: Settings;
  /** The marketplaces that are listed above it. */
  codes: readonly MarketplaceCode[];
  save: Save;
  notify: Notify;
}

/** One tracking id for many marketplaces: a choice, with what it takes to earn by it. */
export function OneLink({ settings, codes, save, notify }: OneLinkProps) {
  const saver = useSaver(save);
  const { oneLink } = settings;

  const remove = (before: OneLinkChoice) =>
    void takeAway(
      saver,
      notify,
      t('options_onelink_removed', before.tag),
      (now) => setOneLink(now, null),
      (now) => setOneLink(now, now.oneLink ?? before),
    );

  return (
    <Card title={t('options_onelink_title')} saver={saver}>
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
    </Card>
  );
}

function NewOneLink({ saver }: { saver: Saver }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const tag = typed.trim();

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (checkTag(tag, 'US').ok)
          void saver.run((now) => setOneLink(now, { tag, marketplaces: [] }));
      }}
    >
      <Field
        label={t('options_onelink_id')}
        code
        value={typed}
        onInput={setTyped}
        note={tag === '' && !asked ? null : noteOf(tag)}
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

  const tick = (code: MarketplaceCode, on: boolean) =>
    void saver.run((now) => {
      const { tag, marketplaces } = now.oneLink ?? oneLink;
      return setOneLink(now, { tag, marketplaces: toggled(marketplaces, code, on) });
    });

  return (
    <fieldset class="onelink-marketplaces">
      <legend>{t('options_onelink_where')}</legend>
      {oneLink.marketplaces.length === 0 && <p class="warn">{t('options_onelink_nowhere')}</p>}
      <div class="ticks">
        {open.map((code) => {
          const own = accountOf(settings, code).ids[0]?.tag;
          return (
            <label class="tick" key={code}>
              <input
                type="checkbox"
                checked={oneLink.marketplaces.includes(code)}
                onChange={(event) => tick(code, event.currentTarget.checked)}
              />
              <span>
                {country(code)}
                {own && <span class="tick-detail">{t('options_onelink_tag_first', own)}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
