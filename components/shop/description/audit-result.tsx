import { Icon } from '@/components/ui/icon.tsx';
import type { Audit, Piece } from '@/utils/descriptions/audit.ts';
import { findingText, verdictText } from './audit-text.ts';
import { isDead } from './dead-links.ts';

/** UTF-16 units of a text that are shown; the whole is copied and saved. */
const SHOWN = 20_000;
/** Links that are listed. */
const LISTED = 200;

/** All that is wrong with the text, then each of its links. */
export function Findings({
  result: { findings, links },
  dead,
}: {
  result: Audit;
  /** Products that she marked as no longer sold. */
  dead: ReadonlySet<string>;
}) {
  return (
    <ul class="io-rows">
      {findings.map(({ kind, mended }) => (
        <Row key={kind} good={mended} name={null} text={findingText(kind)} />
      ))}
      {links.slice(0, LISTED).map((each) => (
        <Row
          key={each.start}
          good={each.link !== null && !isDead(each, dead)}
          name={each.url}
          text={verdictText(each, dead)}
        />
      ))}
      {links.length > LISTED && <li class="io-row">{'…'}</li>}
    </ul>
  );
}

/** @param good there is nothing for her to do: it is right, or put right */
function Row({ good, name, text }: { good: boolean; name: string | null; text: string }) {
  return (
    <li class={good ? 'io-row io-new' : 'io-row io-wrong'}>
      <Icon name={good ? 'check' : 'warning'} />
      <bdi class="io-name">{name ?? text}</bdi>
      {name && <span>{text}</span>}
    </li>
  );
}

/** The text before and after in one, with what goes struck out and what comes underlined. */
export function Diff({ pieces }: { pieces: readonly Piece[] }) {
  let left = SHOWN;
  const shown = pieces.flatMap(({ text, change }) => {
    const part = text.slice(0, left);
    left -= part.length;
    return part ? [{ text: part, change }] : [];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <pre class="describe-text" dir="auto" tabIndex={0}>
      {shown.map(({ text, change }, at) =>
        change === 'out' ? (
          <del key={at}>{text}</del>
        ) : change === 'in' ? (
          <ins key={at}>{text}</ins>
        ) : (
          text
        ),
      )}
      {left === 0 && '…'}
    </pre>
  );
}
