import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Audit } from '@/utils/descriptions/audit.ts';
import type { JudgedLink } from '@/utils/links/audit-links.ts';
import { Diff } from './audit-diff.tsx';
import { findingText, isChanged, verdictText } from './audit-text.ts';
import { isDeadLink } from './dead-links.ts';
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
      <p role="status">{summaryText(result)}</p>
      <Findings {...props} />
      <Diff pieces={result.pieces} />
    </>
  );
}

function summaryText({ links }: Audit): string {
  const changed = links.filter(isChanged);
  const right = links.filter(({ verdict }) => verdict === 'right');
  return `${tn('audit_corrected', changed.length)} ${tn('audit_unchanged', right.length)}`;
}

/** What is wrong with the text as a whole, then each of its links. */
function Findings({ result, deadIds, replacesOld, onReplaceOld }: AuditResultProps) {
  const { findings, links } = result;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */
    <ul class="transfer-rows" tabIndex={0} aria-label={t('transfer_rows')}>
      {findings.map(({ kind, mended }) => (
        <Row key={kind} state={mended ? 'good' : 'bad'} name={null} text={findingText(kind)}>
          {kind === 'old_statement' && (
            <OldStatement isReplaced={replacesOld} onReplace={onReplaceOld} />
          )}
        </Row>
      ))}
      {links.slice(0, MAX_LISTED).map((link) => (
        <Row
          key={link.start}
          state={stateOf(link, deadIds)}
          name={link.url}
          text={verdictText(link, deadIds)}
        />
      ))}
      {links.length > MAX_LISTED && <li class="transfer-row">{'…'}</li>}
    </ul>
  );
}

/** `good`: right, or put right; `kept`: nothing is to be done with it; `bad`: it waits for the creator. */
type RowState = 'good' | 'kept' | 'bad';
const LOOKS = {
  good: ['transfer-new', 'check'],
  kept: ['transfer-kept', 'info'],
  bad: ['transfer-wrong', 'warning'],
} as const;

function stateOf(link: JudgedLink, deadIds: ReadonlySet<string>): RowState {
  if (isDeadLink(link, deadIds)) return 'bad';
  if (link.verdict === 'storefront') return 'kept';
  return link.link === null ? 'bad' : 'good';
}

interface RowProps {
  state: RowState;
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
