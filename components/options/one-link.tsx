import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { ToastNote } from '@/components/ui/toast.tsx';
import { t, uiLanguage } from '@/utils/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { checkTag } from '@/utils/marketplaces/tags.ts';
import { setOneLink } from '@/utils/settings/edit.ts';
import type { OneLink as OneLinkChoice, Settings } from '@/utils/settings/schema.ts';
import { type Save, SaveNote, type Saver, useSaver } from './save.tsx';
import { tagProblem } from './tag-note.ts';

export interface OneLinkProps {
  settings: Settings;
  /** The marketplaces that are listed above it. */
  codes: readonly MarketplaceCode[];
  save: Save;
  notify: (note: ToastNote) => void;
}

/** One tracking id for many marketplaces: a choice, with what it takes to earn by it. */
export function OneLink({ settings, codes, save, notify }: OneLinkProps) {
  const saver = useSaver(save);
  const { oneLink } = settings;

  async function remove(before: OneLinkChoice) {
    if (!(await saver.run((now) => setOneLink(now, null)))) return;
    notify({
      text: t('options_onelink_removed', before.tag),
      actions: [
        {
          label: t('common_undo'),
          run: () => void saver.run((now) => setOneLink(now, now.oneLink ?? before)),
        },
      ],
    });
  }

  return (
    <section class="section-card" aria-labelledby="onelink">
      <div class="section-head">
        <h3 id="onelink">{t('options_onelink_title')}</h3>
        <SaveNote saver={saver} />
      </div>
      <p class="quiet">{t('options_onelink_intro')}</p>
      {oneLink ? (
        <>
          <div class="onelink-id">
            <bdi class="code" dir="ltr">
              {oneLink.tag}
            </bdi>
            <Button icon="delete" onClick={() => void remove(oneLink)}>
              {t('options_onelink_remove')}
            </Button>
          </div>
          <Marketplaces {...{ settings, oneLink, codes, saver }} />
        </>
      ) : (
        <NewOneLink saver={saver} />
      )}
    </section>
  );
}

function NewOneLink({ saver }: { saver: Saver }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const tag = typed.trim();
  const check = checkTag(tag, 'US');
  const problem = check.ok || (tag === '' && !asked) ? null : tagProblem(check.reason);
  const warning = check.ok && check.warning ? t('options_onelink_suffix') : null;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (check.ok) void saver.run((now) => setOneLink(now, { tag, marketplaces: [] }));
      }}
    >
      <Field
        label={t('options_onelink_id')}
        code
        value={typed}
        onInput={setTyped}
        note={
          problem
            ? { tone: 'error', text: problem }
            : warning
              ? { tone: 'warning', text: warning }
              : null
        }
        action={<Button type="submit">{t('options_onelink_use')}</Button>}
      />
    </form>
  );
}

interface MarketplacesProps {
  settings: Settings;
  oneLink: OneLinkChoice;
  codes: readonly MarketplaceCode[];
  saver: Saver;
}

function Marketplaces({ settings, oneLink, codes, saver }: MarketplacesProps) {
  const open = codes.filter((code) => marketplace(code).status !== 'closed');

  function tick(code: MarketplaceCode, on: boolean) {
    void saver.run((now) => {
      const current = now.oneLink ?? oneLink;
      const others = current.marketplaces.filter((each) => each !== code);
      return setOneLink(now, { ...current, marketplaces: on ? [...others, code] : others });
    });
  }

  return (
    <fieldset class="onelink-marketplaces">
      <legend>{t('options_onelink_where')}</legend>
      {oneLink.marketplaces.length === 0 && <p class="warn">{t('options_onelink_nowhere')}</p>}
      <div class="ticks">
        {open.map((code) => {
          const own = settings.accounts[code]?.ids[0]?.tag;
          return (
            <label class="tick" key={code}>
              <input
                type="checkbox"
                checked={oneLink.marketplaces.includes(code)}
                onChange={(event) => tick(code, event.currentTarget.checked)}
              />
              <span>
                {countryName(code, uiLanguage())}
                {own && <span class="tick-detail">{t('options_onelink_own_first', own)}</span>}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
