import { t } from '@/utils/browser/i18n.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import { tagWaitsFor } from '@/utils/settings/tag-waits.ts';

/** Why links to a marketplace carry no tag, and what to do about it. */
export interface NoTag {
  text: string;
  /** What leads to where it is done. */
  action: string;
  /** The section of the options. */
  section: string;
}

/** @param waiting what has come from elsewhere and waits for the creator: a tag for the marketplace may be among it */
export function noTag(waiting: readonly Arrival[], code: MarketplaceCode): NoTag {
  return tagWaitsFor(waiting, code)
    ? { text: t('problem_tag_waits', HOSTS[code]), action: t('action_review'), section: 'waiting' }
    : {
        text: t('problem_no_tag', HOSTS[code]),
        action: t('action_add_tag'),
        section: `accounts/${code}`,
      };
}
