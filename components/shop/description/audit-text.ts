import { linkProblem } from '@/components/ui/link-problem.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { AuditInput, Finding } from '@/utils/descriptions/audit.ts';
import { channelTags } from '@/utils/descriptions/channels.ts';
import type { JudgedLink } from '@/utils/links/audit-links.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { isDead } from './dead-links.ts';

/** What a text is held against: her tags, and her words for a platform. */
export function auditInput(
  settings: Settings,
  disclosures: Disclosures,
  choice: { platform: PlatformId; tagName: string; linksOnly: boolean },
): AuditInput {
  const { own, name, last } = settings.channels;
  const { sentence, labels } = last;
  const tags = channelTags(settings, CODES, choice.tagName);
  const all = Object.values(settings.accounts).flatMap(({ ids }) => ids);
  return {
    platform: choice.platform,
    linksOnly: choice.linksOnly,
    tagOf: (code) => tags[code] ?? null,
    mine: new Set(all.map(({ tag }) => tag.toLowerCase())),
    link: settings.link,
    isOn: (code) => isOn(settings, code),
    disclosures,
    disclosure: { own, name, sentence, labels, shown: true },
  };
}

/**
 * What is to be said of a link, in sentences.
 * @param dead the products that she marked as no longer sold
 */
export function verdictText(link: JudgedLink, dead: ReadonlySet<string>): string {
  const text = verdictOf(link);
  return isDead(link, dead) ? `${t('audit_link_no_longer_sold')} ${text}` : text;
}

function verdictOf({ verdict, why }: JudgedLink): string {
  switch (verdict) {
    case 'barred':
      return why ? linkProblem(why) : '';
    case 'no-product':
      return t('audit_link_no_product');
    case 'other-tag':
      return t('audit_link_other_tag');
    case 'no-tag':
      return t('audit_link_no_tag');
    default:
      return t(`audit_link_${verdict}`);
  }
}

/** What is to be said of the whole. */
export function findingText(kind: Finding): string {
  return kind === 'unclickable' ? t('text_problem_unclickable') : t(`text_problem_${kind}`);
}
