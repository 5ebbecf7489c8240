import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Field } from '@/components/ui/field.tsx';
import { languageName } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Statement } from '@/utils/descriptions/disclosure.ts';
import type { DescriptionStore } from './use-description.ts';

/** Whether and how the text says that its links are paid for: the creator's sentence, name and wordings. */
export function DisclosureChoices({ store }: { store: DescriptionStore }) {
  const { state, text, send } = store;
  const { last, name } = state.channels;
  const statements = text?.description.statements ?? [];
  const countries = last.countries ?? text?.possibleCountries ?? [];

  return (
    <>
      <Field
        label={t('description_sentence')}
        hint={t('description_sentence_hint')}
        rows={2}
        value={last.sentence}
        onInput={(sentence) => send({ type: 'change-channel', change: { sentence } })}
      />
      {/* Japan's statement contains the creator's name. */}
      {countries.includes('JP') && (
        <Field
          label={t('description_name')}
          value={name}
          onInput={(typed) => send({ type: 'change-channels', change: { name: typed } })}
        />
      )}
      <OwnWordings store={store} statements={statements} />
      <Checkbox
        checked={state.isDisclosed}
        onChange={(isDisclosed) => send({ type: 'disclose', isDisclosed })}
      >
        {t('description_disclosed')}
      </Checkbox>
      {statements.map((statement) => (
        <Certainty key={statement.language} statement={statement} />
      ))}
    </>
  );
}

interface OwnWordingsProps {
  store: DescriptionStore;
  statements: readonly Statement[];
}

/** Fields for the statements that Linkshelf has no wording of, or that the creator has worded. */
function OwnWordings({ store: { state, send }, statements }: OwnWordingsProps) {
  const { own } = state.channels;
  return statements
    .filter(({ needs, state }) => needs === 'wording' || state === 'own')
    .map(({ language }) => (
      <Field
        key={language}
        label={t('description_wording', languageName(language))}
        lang={language}
        value={own[language] ?? ''}
        onInput={(wording) =>
          send({ type: 'change-channels', change: { own: { ...own, [language]: wording } } })
        }
      />
    ));
}

/** Says so where Amazon has not confirmed a wording. */
function Certainty({ statement: { language, state } }: { statement: Statement }) {
  if (state === 'english') return <p class="quiet">{t('disclosure_english')}</p>;
  if (state !== 'second-hand' && state !== 'unconfirmed') return null;
  const key =
    state === 'unconfirmed' ? 'description_wording_unconfirmed' : 'description_wording_second_hand';
  return <p class="quiet">{t(key, languageName(language))}</p>;
}
