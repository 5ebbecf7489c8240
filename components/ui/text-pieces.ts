import { directionOf } from '@/utils/text/direction.ts';

/** A part of a text as it is shown: an address, or what stands between two. */
export interface Piece {
  text: string;
  isLink: boolean;
}

const LINK = /https?:\/\/\S+/g;

/** A text in its addresses and what stands between them; together they are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: link, index } of text.matchAll(LINK)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isLink: false });
    pieces.push({ text: link, isLink: true });
    end = index + link.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isLink: false });
  return pieces;
}

/**
 * Where the line that marks what a platform hides is drawn: before an address that the platform cuts, which on screen
 * stays whole.
 * @param at where the platform cuts, in UTF-16 units
 */
export function foldBeforeLink(text: string, at: number): number {
  const cut = [...text.matchAll(LINK)].find(
    ({ 0: link, index }) => index < at && at < index + link.length,
  );
  return cut?.index ?? at;
}

/**
 * The direction that all lines of a text are read in: its words' own, without the addresses. A line of an Arabic text
 * that begins with a Latin brand is read from right to left like the others.
 */
export function textDirection(text: string): 'rtl' | 'auto' {
  return directionOf(text.replace(LINK, ''));
}
