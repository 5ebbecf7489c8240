import { country } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type Channel, LAYOUTS } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { ChannelChips } from './channel-chips.tsx';
import { DisclosureChoices } from './disclosure-choices.tsx';
import { PlatformField, TagField } from './fields.tsx';
import { OwnLayout, type OwnLayoutProps } from './own-layout.tsx';
import type { DescriptionStore } from './use-description.ts';

/** The lengths that titles can be shortened to, in UTF-16 units. */
const TITLE_LENGTHS = { full: null, short: 60, shorter: 30 } as const;
const TITLE_CHOICES = ['full', 'short', 'shorter'] as const;
const LABELS = ['auto', 'always', 'never'] as const;

export interface ChoicesProps extends OwnLayoutProps {
  settings: Settings;
}

/** The channel and all choices of its text: platform, layout, titles, tags, countries, disclosure. */
export function Choices({ store, settings, saveFile }: ChoicesProps) {
  return (
    <>
      <ChannelChips store={store} />
      <TextChoices store={store} settings={settings} />
      {store.state.channels.last.layout === 'own' && (
        <OwnLayout store={store} saveFile={saveFile} />
      )}
      <CountryChoices store={store} />
      <DisclosureChoices store={store} />
    </>
  );
}

function TextChoices({ store, settings }: Omit<ChoicesProps, 'saveFile'>) {
  const { last } = store.state.channels;
  const change = (part: Partial<Channel>) => store.send({ type: 'change-channel', change: part });
  return (
    <div class="description-selects">
      <PlatformField value={last.platform} onValue={(platform) => change({ platform })} />
      <SelectField
        label={t('description_layout')}
        value={last.layout}
        options={LAYOUTS.map((id) => [id, t(`description_layout_${id}`)])}
        onValue={(layout) => change({ layout })}
      />
      <SelectField
        label={t('description_titles')}
        value={titleChoice(last.titles)}
        options={TITLE_CHOICES.map((id) => [id, t(`description_titles_${id}`)])}
        onValue={(id) => change({ titles: TITLE_LENGTHS[id] })}
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
  );
}

function titleChoice(length: Channel['titles']): (typeof TITLE_CHOICES)[number] {
  if (length === null) return 'full';
  return length > TITLE_LENGTHS.shorter ? 'short' : 'shorter';
}

/** Which countries the text links to, where there is a choice. */
function CountryChoices({ store: { state, text, send } }: { store: DescriptionStore }) {
  const possible = text?.possibleCountries ?? [];
  const chosen = state.channels.last.countries ?? possible;
  if (possible.length < 2) return null;
  return (
    <fieldset class="description-countries">
      <legend>{t('description_countries')}</legend>
      {possible.map((code) => {
        const isChosen = chosen.includes(code);
        const others = chosen.filter((each) => each !== code);
        const countries = isChosen ? others : [...chosen, code];
        return (
          <button
            key={code}
            type="button"
            class="chip"
            aria-pressed={isChosen}
            onClick={() => send({ type: 'change-channel', change: { countries } })}
          >
            {country(code)}
          </button>
        );
      })}
    </fieldset>
  );
}
