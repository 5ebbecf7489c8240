import { Icon } from '@/components/ui/icon.tsx';
import { tn } from '@/utils/browser/i18n.ts';
import type { Audit, Piece } from '@/utils/descriptions/audit.ts';
import { findingText, verdictText } from './audit-text.ts';
import { isDeadLink } from './dead-links.ts';

/** UTF-16 units of a text that are shown; copying and saving take all of it. */
const MAX_SHOWN = 20_000;
/** Links that are listed. */
const MAX_LISTED = 200;

export interface AuditResultProps {
  result: Audit;
  /** Ids of products that the creator marked as no longer sold. */
  deadIds: ReadonlySet<string>;
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
  const changed = links.filter(({ link, verdict }) => link !== null && verdict !== 'right');
  const right = links.filter(({ verdict }) => verdict === 'right');
  return `${tn('audit_corrected', changed.length)} ${tn('audit_unchanged', right.length)}`;
}

/** What is wrong with the text as a whole, then each of its links. */
function Findings({ result: { findings, links }, deadIds }: AuditResultProps) {
  return (
    <ul class="transfer-rows">
      {findings.map(({ kind, mended }) => (
        <Row key={kind} isGood={mended} name={null} text={findingText(kind)} />
      ))}
      {links.slice(0, MAX_LISTED).map((link) => (
        <Row
          key={link.start}
          isGood={link.link !== null && !isDeadLink(link, deadIds)}
          name={link.url}
          text={verdictText(link, deadIds)}
        />
      ))}
      {links.length > MAX_LISTED && <li class="transfer-row">{'…'}</li>}
    </ul>
  );
}

interface RowProps {
  /** Whether there is nothing to do: it is right, or corrected. */
  isGood: boolean;
  name: string | null;
  text: string;
}

function Row({ isGood, name, text }: RowProps) {
  return (
    <li class={isGood ? 'transfer-row transfer-new' : 'transfer-row transfer-wrong'}>
      <Icon name={isGood ? 'check' : 'warning'} />
      <bdi class="transfer-name">{name ?? text}</bdi>
      {name && <span>{text}</span>}
    </li>
  );
}

/** The text before and after in one: what is taken out is struck through, what is put in is underlined. */
function Diff({ pieces }: { pieces: readonly Piece[] }) {
  const { shown, isCut } = truncated(pieces);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre class="description-text" dir="auto" tabIndex={0}>
      {shown.map(({ text, change }, at) => {
        if (change === 'out') return <del key={at}>{text}</del>;
        if (change === 'in') return <ins key={at}>{text}</ins>;
        return text;
      })}
      {isCut && '…'}
    </pre>
  );
}

function truncated(pieces: readonly Piece[]): { shown: Piece[]; isCut: boolean } {
  let left = MAX_SHOWN;
  const shown = pieces.flatMap(({ text, change }) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part ? [{ text: part, change }] : [];
  });
  return { shown, isCut: left === 0 };
}
