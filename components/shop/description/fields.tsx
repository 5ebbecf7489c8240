import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { tagNames } from '@/utils/descriptions/channels.ts';
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

/** The name of the tracking ids that a text's links carry; '' is the usual ones. Nothing where none has a name. */
export function TagField({
  settings,
  ...props
}: {
  settings: Settings;
  value: string;
  onValue: (name: string) => void;
}) {
  const names = tagNames(settings);
  if (names.length === 0) return null;
  return (
    <SelectField
      label={t('description_tag')}
      options={['', ...names].map((name) => [name, name || t('description_tag_usual')])}
      {...props}
    />
  );
}
