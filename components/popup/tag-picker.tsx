import { Icon } from '@/components/ui/icon.tsx';
import { noTag } from '@/components/ui/no-tag.ts';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import type { TrackingId } from '@/utils/settings/schema.ts';

export interface TagPickerProps {
  marketplace: MarketplaceCode;
  tags: readonly TrackingId[];
  /** The one that links carry now; null where the creator has none for this marketplace. */
  tag: string | null;
  /** What was just copied; null: nothing. */
  copied: string | null;
  /** What has come from elsewhere and waits for the creator. */
  waiting: readonly Arrival[];
  onTag: (tag: string) => void;
}

/** Which tracking id the link carries: said where there is one, chosen where there are several. */
export function TagPicker({ marketplace, tags, tag, copied, waiting, onTag }: TagPickerProps) {
  if (tag === null) {
    return (
      <p class="card-note card-warning">
        <Icon name="warning" />
        {noTag(waiting, marketplace).text}
      </p>
    );
  }
  if (tags.length >= 2) return <TagSelect tags={tags} tag={tag} copied={copied} onTag={onTag} />;
  return (
    <p class="card-note">
      {t('popup_tag')} <span class="ltr">{tag}</span>
    </p>
  );
}

interface TagSelectProps {
  tags: readonly TrackingId[];
  tag: string;
  copied: string | null;
  onTag: (tag: string) => void;
}

function TagSelect({ tags, tag, copied, onTag }: TagSelectProps) {
  return (
    <div class="card-note card-tag">
      <span class={copied === null ? '' : 'card-saved'} aria-hidden="true">
        {copied ?? t('popup_tag')}
      </span>
      <Select
        aria-label={t('popup_tag')}
        value={tag}
        options={tags.map((each) => [
          each.tag,
          each.name ? `${each.name} (${each.tag})` : each.tag,
        ])}
        onValue={onTag}
      />
    </div>
  );
}
