import { TextBox } from '@/components/ui/text-box.tsx';
import type { Piece } from '@/utils/descriptions/audit.ts';

/** UTF-16 units of a text that are shown; copying and saving take all of it. */
const MAX_SHOWN = 20_000;

/** The text before and after in one: what is taken out is struck through, what is put in is underlined. */
export function Diff({ pieces }: { pieces: readonly Piece[] }) {
  const { shown, isCut } = truncated(pieces);
  return (
    <TextBox dir="auto">
      {shown.map(({ text, change }, at) => {
        if (change === 'out') return <del key={at}>{text}</del>;
        if (change === 'in') return <ins key={at}>{text}</ins>;
        return text;
      })}
      {isCut && '…'}
    </TextBox>
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
