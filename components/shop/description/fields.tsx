import { shortListText } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { channelTags, tagNames } from '@/utils/descriptions/channels.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import { PLATFORM_IDS, type PlatformId } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';

export function platformName(id: PlatformId): string {
  return t(`platform_${id}`);
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

interface TagFieldProps {
  settings: Settings;
  /** '': the default of each country. */
  value: string;
  onValue: (name: string) => void;
}

/** The tracking ids that a text's links carry, by their name, each with what it is; nothing where there is no choice. */
export function TagField({ settings, ...props }: TagFieldProps) {
  const names = tagNames(settings);
  const hasSeveral = Object.values(settings.accounts).some(({ ids }) => ids.length > 1);
  if (names.length === 0 && !hasSeveral) return null;
  return (
    <SelectField
      label={t('description_tag')}
      options={['', ...names].map((name) => [name, tagChoice(settings, name)])}
      {...props}
    />
  );
}

/** Tags that are named in a choice; it is no list. */
const MAX_NAMED = 3;

/** "Default: anna-20 (US), anna-21 (DE)" */
function tagChoice(settings: Settings, name: string): string {
  const tags = Object.entries(channelTags(settings, CODES, name));
  if (tags.length === 0) return name || t('description_tag_usual');
  const named = tags.slice(0, MAX_NAMED).map(([code, tag]) => `${tag} (${code})`);
  const list = shortListText(tags.length > MAX_NAMED ? [...named, '…'] : named);
  return t('description_tag_choice', name || t('description_tag_default'), list);
}
