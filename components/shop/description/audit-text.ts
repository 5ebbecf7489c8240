import { linkProblem } from '@/components/ui/link-problem.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Audit, AuditInput, Finding } from '@/utils/descriptions/audit.ts';
import { channelTags } from '@/utils/descriptions/channels.ts';
import type { JudgedLink, Verdict } from '@/utils/links/audit-links.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import { isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import { isDeadLink } from './dead-links.ts';

/** What a text is checked for, as the creator chooses it. */
export interface AuditChoice {
  platform: PlatformId;
  /** The name of the tracking ids that the links should carry; '' for the usual ones. */
  tagName: string;
  /** Whether links are all that is looked at. */
  linksOnly: boolean;
  /** Whether an older long statement gives way to the present one. */
  replacesOld: boolean;
}

/** What a text is checked against: the creator's tags and disclosure, and the rules of a platform. */
export function auditInput(
  settings: Settings,
  disclosures: Disclosures,
  choice: AuditChoice,
): AuditInput {
  const { own, name, last } = settings.channels;
  const { sentence, labels } = last;
  const tags = channelTags(settings, CODES, choice.tagName);
  const all = CODES.flatMap((code) => tagsFor(settings, code).map(({ tag }) => tag));
  return {
    platform: choice.platform,
    linksOnly: choice.linksOnly,
    replacesOld: choice.replacesOld,
    tagOf: (code) => tags[code] ?? null,
    tagsOf: (code) => tagsFor(settings, code).map(({ tag }) => tag),
    mine: new Set(all.map((tag) => tag.toLowerCase())),
    keepsTags: choice.tagName === '',
    link: settings.link,
    isOn: (code) => isOn(settings, code),
    disclosures,
    disclosure: { own, name, sentence, labels, shown: true },
  };
}

/**
 * What a check says about a link, in sentences.
 * @param deadIds the products that the creator marked as no longer sold
 */
export function verdictText(link: JudgedLink, deadIds: ReadonlySet<string>): string {
  const text = verdictOf(link);
  return isDeadLink(link, deadIds) ? `${t('audit_link_no_longer_sold')} ${text}` : text;
}

/** What is left for the creator to do after a correction, each problem once. */
export function problemsOf({ findings, links }: Audit, deadIds: ReadonlySet<string>): string[] {
  const remaining = findings.filter(({ mended }) => !mended);
  const bad = links.filter((link) => stateOf(link, deadIds) === 'bad');
  return [
    ...new Set([
      ...remaining.map(({ kind }) => findingText(kind)),
      ...bad.map((link) => verdictText(link, deadIds)),
    ]),
  ];
}

/** Whether the correction makes another link of it. */
export function isChanged({ link, verdict }: JudgedLink): boolean {
  return link !== null && verdict !== 'right';
}

/** `good`: right; `mended`: put right; `kept`: nothing is to be done with it; `bad`: it waits for the creator. */
export type LinkState = 'good' | 'mended' | 'kept' | 'bad';

/** @param deadIds the products that the creator marked as no longer sold */
export function stateOf(link: JudgedLink, deadIds: ReadonlySet<string>): LinkState {
  if (isDeadLink(link, deadIds)) return 'bad';
  if (link.verdict === 'storefront') return 'kept';
  if (link.link === null) return 'bad';
  return isChanged(link) ? 'mended' : 'good';
}

function verdictOf(judged: JudgedLink): string {
  const { verdict, why } = judged;
  if (isChanged(judged)) return changeText(verdict);
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

/** What a link was, and what the correction makes of it. */
function changeText(verdict: Verdict): string {
  switch (verdict) {
    case 'foreign':
      return t('audit_changed_foreign');
    case 'other-tag':
      return t('audit_changed_other_tag');
    case 'bare':
      return t('audit_changed_bare');
    default:
      return t('audit_changed_no_tag');
  }
}

/** What a check says about the text as a whole, in a sentence. */
export function findingText(kind: Finding): string {
  return t(`text_problem_${kind}`);
}
