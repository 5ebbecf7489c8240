import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Audit } from '@/utils/descriptions/audit.ts';
import type { JudgedLink } from '@/utils/links/audit-links.ts';
import { Diff } from './audit-diff.tsx';
import { findingText, isChanged, type LinkState, stateOf, verdictText } from './audit-text.ts';
import { OldStatement } from './old-statement.tsx';

/** Links that are listed. */
const MAX_LISTED = 200;

export interface AuditResultProps {
  result: Audit;
  /** Ids of products that the creator marked as no longer sold. */
  deadIds: ReadonlySet<string>;
  /** The older long statement gives way to the present one. */
  replacesOld: boolean;
  onReplaceOld: (replaces: boolean) => void;
}

/** What the check of a text has found, and what the correction changes. */
export function AuditResult(props: AuditResultProps) {
  const { result } = props;
  return (
    <>
      <p role="status">{summaryText(props)}</p>
      <Findings {...props} />
      <Diff pieces={result.pieces} />
    </>
  );
}

function summaryText({ result: { links }, deadIds }: AuditResultProps): string {
  const changed = links.filter(isChanged).length;
  const right = links.filter((link) => stateOf(link, deadIds) === 'good').length;
  const bad = links.filter((link) => stateOf(link, deadIds) === 'bad').length;
  const counts = [tn('audit_corrected', changed), tn('audit_unchanged', right)];
  return [...counts, ...(bad > 0 ? [tn('audit_need_you', bad)] : [])].join(' ');
}

/** What is wrong with the text as a whole, then each of its links; of both first what the creator has to do herself. */
function Findings({ result, deadIds, replacesOld, onReplaceOld }: AuditResultProps) {
  const [mended, bad] = parted(result.findings, (finding) => finding.mended);
  const [badLinks, others] = parted(result.links, (link) => stateOf(link, deadIds) === 'bad');
  const listed = badLinks.slice(0, MAX_LISTED);
  const findingRow = ({ kind, mended }: Audit['findings'][number]) => (
    <Row key={kind} state={mended ? 'mended' : 'bad'} name={null} text={findingText(kind)}>
      {mended && <span>{t('audit_mended')}</span>}
      {kind === 'old_statement' && (
        <OldStatement isReplaced={replacesOld} onReplace={onReplaceOld} />
      )}
    </Row>
  );
  const linkRow = (link: JudgedLink) => (
    <Row
      key={link.start}
      state={stateOf(link, deadIds)}
      name={link.url}
      text={verdictText(link, deadIds)}
    />
  );
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */
    <ul class="transfer-rows" tabIndex={0} aria-label={t('transfer_rows')}>
      {[
        ...bad.map(findingRow),
        ...listed.map(linkRow),
        ...mended.map(findingRow),
        ...others.slice(0, MAX_LISTED - listed.length).map(linkRow),
      ]}
      {result.links.length > MAX_LISTED && <li class="transfer-row">{'…'}</li>}
    </ul>
  );
}

/** Those of which something holds, and the others, both in their order. */
function parted<T>(all: readonly T[], holds: (each: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((each) => !holds(each))];
}

const LOOKS = {
  good: ['transfer-new', 'check'],
  mended: ['audit-mended', 'edit'],
  kept: ['transfer-kept', 'info'],
  bad: ['transfer-wrong', 'warning'],
} as const;

interface RowProps {
  state: LinkState;
  name: string | null;
  text: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

function Row({ state, name, text, children }: RowProps) {
  const [look, icon] = LOOKS[state];
  return (
    <li class={`transfer-row ${look}`}>
      <Icon name={icon} />
      <bdi class={name === null ? 'transfer-sentence' : 'transfer-name'}>{name ?? text}</bdi>
      {name && <span>{text}</span>}
      {children}
    </li>
  );
}
