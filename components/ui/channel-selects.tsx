import { t } from '@/utils/browser/i18n.ts';
import { channelTags, tagNames } from '@/utils/descriptions/channels.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import { type Channel, LAYOUTS, PLATFORM_IDS, type PlatformId } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { numberText } from './format.ts';
import { platformName } from './platform-name.ts';
import { SelectField } from './select.tsx';
import './channel-selects.css';

/** The lengths that titles can be shortened to, in UTF-16 units. */
const TITLE_LENGTHS = { full: null, short: 60, shorter: 30 } as const;
const TITLE_CHOICES = ['full', 'short', 'shorter'] as const;
const LABELS = ['auto', 'always', 'never'] as const;

export interface ChannelSelectsProps {
  channel: Channel;
  settings: Settings;
  onChange: (change: Partial<Channel>) => void;
}

/** What is chosen from lists for the texts of a channel: platform, layout, titles, tracking ids, labels. */
export function ChannelSelects({ channel, settings, onChange }: ChannelSelectsProps) {
  return (
    <div class="channel-selects">
      <PlatformField value={channel.platform} onValue={(platform) => onChange({ platform })} />
      <SelectField
        label={t('description_layout')}
        value={channel.layout}
        options={LAYOUTS.map((id) => [id, t(`description_layout_${id}`)])}
        onValue={(layout) => onChange({ layout })}
      />
      <SelectField
        label={t('description_titles')}
        value={titleChoice(channel.titles)}
        options={TITLE_CHOICES.map((id) => [id, t(`description_titles_${id}`)])}
        onValue={(id) => onChange({ titles: TITLE_LENGTHS[id] })}
      />
      <TagField
        settings={settings}
        value={channel.tagName}
        onValue={(tagName) => onChange({ tagName })}
      />
      <SelectField
        label={t('description_labels')}
        value={channel.labels}
        options={LABELS.map((id) => [id, t(`description_labels_${id}`)])}
        onValue={(labels) => onChange({ labels })}
      />
    </div>
  );
}

function titleChoice(length: Channel['titles']): (typeof TITLE_CHOICES)[number] {
  if (length === null) return 'full';
  return length > TITLE_LENGTHS.shorter ? 'short' : 'shorter';
}

/** Where a text goes. */
export function PlatformField(props: { value: PlatformId; onValue: (id: PlatformId) => void }) {
  return (
    <SelectField
      label={t('description_platform')}
      options={PLATFORM_IDS.map((id) => [id, platformName(id)])}
      {...props}
    />
  );
}

/**
 * The tracking ids that a text's links carry, by their name, each with what it is; '' is the default of each country.
 * Nothing where there is no choice.
 */
export function TagField({
  settings,
  value,
  onValue,
}: {
  settings: Settings;
  value: string;
  onValue: (name: string) => void;
}) {
  // A name that no id has any more is shown as long as it is chosen.
  const names = [...new Set([...tagNames(settings), value])].filter(Boolean);
  const hasSeveral = Object.values(settings.accounts).some(({ ids }) => ids.length > 1);
  if (names.length === 0 && !hasSeveral) return null;
  return (
    <SelectField
      label={t('description_tag')}
      value={value}
      options={['', ...names].map((name) => [name, tagChoice(settings, name)])}
      onValue={onValue}
    />
  );
}

/**
 * "Default: yourname-20 (US) +1": the first id and how many more there are, so that a closed list shows it whole. From left
 * to right in every language: where it is cut, it is cut at its end.
 */
function tagChoice(settings: Settings, name: string): string {
  const [first, ...more] = Object.entries(channelTags(settings, CODES, name));
  if (!first) return name || t('description_tag_usual');
  const [code, tag] = first;
  const rest = more.length > 0 ? ` +${numberText(more.length)}` : '';
  const ids = `\u2066${tag} (${code})${rest}\u2069`;
  return t('description_tag_choice', name || t('description_tag_default'), ids);
}
