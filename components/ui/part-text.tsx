import { t } from '@/utils/browser/i18n.ts';
import type { Part } from '@/utils/descriptions/description.ts';
import { numberText } from './format.ts';
import { Rendered } from './rendered.tsx';
import { TextBox } from './text-box.tsx';
import { foldBeforeLink, piecesOf, textDirection } from './text-pieces.ts';

export type Limit = Part['fit']['limits'][number];

export function isOver({ used, limit }: Limit): boolean {
  return used > limit;
}

export function countText({ unit, used, limit }: Limit): string {
  return t(`description_count_${unit}`, numberText(used), numberText(limit));
}

/** A part of a finished text, with a line where the platform hides the rest behind "more". Its links are plain text. */
export function PartText({ part: { text, html, fit } }: { part: Part }) {
  if (html !== null) {
    return (
      <div class="description-both">
        <Rendered html={html} />
        <TextBox dir="ltr" class="code">
          {html}
        </TextBox>
      </div>
    );
  }
  const { foldAt } = fit;
  const fold = foldBeforeLink(text, foldAt);
  return (
    <TextBox dir={textDirection(text)}>
      <Pieces text={text.slice(0, fold)} />
      {foldAt < text.length && (
        <span class="description-fold">{t('description_seen_before_more')}</span>
      )}
      {/* The line is one already: a break after it would look like an empty line of the text. */}
      <Pieces
        text={foldAt < text.length ? text.slice(fold).replace(/^\n/, '') : text.slice(fold)}
      />
    </TextBox>
  );
}

/** A text whose addresses are isolated: their direction does not turn around what stands beside them. */
function Pieces({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, at) =>
        piece.isLink ? (
          <bdi key={at} dir="ltr">
            {piece.text}
          </bdi>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

/** How much of each of the platform's limits a part takes. */
export function Counters({ part: { fit } }: { part: Part }) {
  return (
    <p class="description-counters">
      {fit.limits.map((each) => (
        <span key={each.unit} class={isOver(each) ? 'description-over' : ''}>
          {countText(each)}
        </span>
      ))}
    </p>
  );
}
