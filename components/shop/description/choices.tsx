import { ChannelSelects } from '@/components/ui/channel-selects.tsx';
import { country, shortListText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { ChannelChips } from './channel-chips.tsx';
import { DisclosureChoices } from './disclosure-choices.tsx';
import { OwnLayout, type OwnLayoutProps } from './own-layout.tsx';
import type { DescriptionStore } from './use-description.ts';

export interface ChoicesProps extends OwnLayoutProps {
  settings: Settings;
}

/** The channel and all choices of its text: platform, layout, titles, tags, countries, disclosure. */
export function Choices({ store, settings, saveFile }: ChoicesProps) {
  return (
    <>
      <ChannelChips store={store} />
      <ChannelSelects
        channel={store.state.channels.last}
        settings={settings}
        onChange={(change) => store.send({ type: 'change-channel', change })}
      />
      {store.state.channels.last.layout === 'own' && (
        <OwnLayout store={store} saveFile={saveFile} />
      )}
      <CountryChoices store={store} />
      <InactiveAccounts store={store} />
      <DisclosureChoices store={store} />
    </>
  );
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

/** Which of the countries that the text links to she has marked the account of as closed. */
function InactiveAccounts({ store: { state, text, closed } }: { store: DescriptionStore }) {
  const possible = text?.possibleCountries ?? [];
  const chosen = state.channels.last.countries ?? possible;
  const inactive = possible.filter((code) => chosen.includes(code) && closed.includes(code));
  if (inactive.length === 0) return null;
  return (
    <p class="quiet description-inactive" role="status">
      {t('account_inactive', shortListText(inactive.map(country)))}
    </p>
  );
}
