import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { country, languageName } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { LAYOUTS } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { PlatformField, TagField } from './fields.tsx';
import { OwnLayout } from './own-layout.tsx';
import type { Describing } from './use-description.ts';

const TITLES = { full: null, short: 60, shorter: 30 } as const;
const STATES = {
  'second-hand': 'disclosure_second_hand',
  unconfirmed: 'disclosure_unconfirmed',
} as const;
const LABELS = ['auto', 'always', 'never'] as const;

/** The channel, and all that a text for it asks: platform, layout, titles, countries, tags, disclosure. */
export function Choices({ describing, settings }: { describing: Describing; settings: Settings }) {
  const { channels, change, possible, result, keep, setShown, input } = describing;
  const { last, own } = channels;
  const countries = last.countries ?? possible;
  const missing = result?.statements.filter(
    ({ needs, state }) => needs === 'wording' || state === 'own',
  );
  const namesCreator = countries.includes('JP');

  return (
    <>
      <Channels describing={describing} />
      <div class="describe-selects">
        <PlatformField value={last.platform} onValue={(platform) => change({ platform })} />
        <SelectField
          label={t('description_layout')}
          value={last.layout}
          options={LAYOUTS.map((id) => [id, t(`description_layout_${id}`)])}
          onValue={(layout) => change({ layout })}
        />
        <SelectField
          label={t('description_titles')}
          value={last.titles === null ? 'full' : last.titles > TITLES.shorter ? 'short' : 'shorter'}
          options={(['full', 'short', 'shorter'] as const).map((id) => [
            id,
            t(`description_titles_${id}`),
          ])}
          onValue={(id) => change({ titles: TITLES[id] })}
        />
        <TagField
          settings={settings}
          value={last.tagName}
          onValue={(tagName) => change({ tagName })}
        />
        <SelectField
          label={t('description_labels')}
          value={last.labels}
          options={LABELS.map((id) => [id, t(`description_labels_${id}`)])}
          onValue={(labels) => change({ labels })}
        />
      </div>
      {last.layout === 'own' && <OwnLayout describing={describing} />}
      {possible.length > 1 && (
        <fieldset class="describe-countries">
          <legend>{t('description_countries')}</legend>
          {possible.map((code) => (
            <button
              key={code}
              type="button"
              class="chip"
              aria-pressed={countries.includes(code)}
              onClick={() =>
                change({
                  countries: countries.includes(code)
                    ? countries.filter((each) => each !== code)
                    : [...countries, code],
                })
              }
            >
              {country(code)}
            </button>
          ))}
        </fieldset>
      )}
      <Field
        label={t('description_sentence')}
        hint={t('description_sentence_hint')}
        rows={2}
        value={last.sentence}
        onInput={(sentence) => change({ sentence })}
      />
      {namesCreator && (
        <Field
          label={t('description_name')}
          value={channels.name}
          onInput={(name) => keep({ name })}
        />
      )}
      {missing?.map(({ language }) => (
        <Field
          key={language}
          label={t('description_wording', languageName(language))}
          value={own[language] ?? ''}
          onInput={(wording) => keep({ own: { ...own, [language]: wording } })}
        />
      ))}
      <label class="io-check">
        <input
          type="checkbox"
          checked={input?.disclosure.shown}
          onChange={({ currentTarget: { checked } }) => setShown(checked)}
        />
        <span>{t('description_disclosed')}</span>
      </label>
      {result?.statements.map(({ language, state }) =>
        state === 'own' || state === 'confirmed' || state === 'missing' ? null : (
          <p key={language} class="quiet">
            {`${languageName(language)}: ${t(STATES[state])}`}
          </p>
        ),
      )}
    </>
  );
}

/** Her channels, chosen with one click; what is chosen now can be kept as one. */
function Channels({ describing: { channels, keep } }: { describing: Describing }) {
  const [naming, setNaming] = useState<string | null>(null);
  const { kept: all, last } = channels;
  const others = all.filter(({ name }) => name !== last.name);
  const save = () => {
    const name = naming?.trim();
    if (!name) return;
    const made = { ...last, name };
    keep({ kept: [...all.filter((each) => each.name !== name), made], last: made });
    setNaming(null);
  };
  return (
    <div class="describe-channels">
      {all.map((each) => (
        <button
          key={each.name}
          type="button"
          class="chip"
          aria-pressed={each.name === last.name}
          onClick={() => keep({ last: each })}
        >
          {each.name}
        </button>
      ))}
      {naming === null ? (
        <Button variant="quiet" icon="add" onClick={() => setNaming(last.name)}>
          {t('description_channel_keep')}
        </Button>
      ) : (
        <Field
          label={t('description_channel_name')}
          labelHidden
          placeholder={t('description_channel_name')}
          value={naming}
          onInput={setNaming}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) save();
          }}
          action={<Button onClick={save}>{t('action_save')}</Button>}
        />
      )}
      {others.length < all.length && (
        <IconButton
          icon="delete"
          label={t('description_channel_remove', last.name)}
          onClick={() => keep({ kept: others, last: { ...last, name: '' } })}
        />
      )}
    </div>
  );
}
