import { Checkbox } from '@/components/ui/checkbox.tsx';
import { country } from '@/components/ui/format.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import { toggled } from '@/utils/settings/edit.ts';
import { type Settings, tagsFor } from '@/utils/settings/schema.ts';

export interface ChannelCountriesProps {
  channel: Channel;
  settings: Settings;
  onChange: (change: Partial<Channel>) => void;
}

/** Whether a channel links to all countries with a tracking id, or to some; nothing where there is no choice. */
export function ChannelCountries({ channel, settings, onChange }: ChannelCountriesProps) {
  const name = useUniqueId();
  const { countries } = channel;
  const withTag = CODES.filter((code) => tagsFor(settings, code).length > 0);
  const listed = CODES.filter((code) => withTag.includes(code) || countries?.includes(code));
  if (listed.length < 2) return null;

  return (
    <fieldset class="channel-countries">
      <legend>{t('description_countries')}</legend>
      <label class="check-line">
        <input
          type="radio"
          name={name}
          checked={countries === null}
          onChange={() => onChange({ countries: null })}
        />
        <span>{t('options_channels_countries_all')}</span>
      </label>
      <label class="check-line">
        <input
          type="radio"
          name={name}
          checked={countries !== null}
          onChange={() => onChange({ countries: withTag })}
        />
        <span>{t('options_channels_countries_some')}</span>
      </label>
      {countries && (
        <div class="checkboxes">
          {listed.map((code) => (
            <Checkbox
              key={code}
              checked={countries.includes(code)}
              onChange={(checked) => onChange({ countries: toggled(countries, code, checked) })}
            >
              {country(code)}
            </Checkbox>
          ))}
        </div>
      )}
      {countries?.length === 0 && <p class="warn">{t('options_channels_countries_none')}</p>}
    </fieldset>
  );
}
