import * as v from 'valibot';
import type { Notes } from '@/utils/shop/database/persistence.ts';

/** The key of the cursors in the `localStorage` of the extension's pages. */
const CURSORS = 'carousel-cursors';
/** Streams whose cursors are remembered, the latest first. */
const MOST = 20;

const CursorsSchema = v.array(v.tuple([v.string(), v.string()]));

/** The product that was copied last of a stream on this device; null: none yet. */
export function readCursor(notes: Pick<Notes, 'getItem'>, stream: string): string | null {
  return cursors(notes).find(([id]) => id === stream)?.[1] ?? null;
}

/** @param product null: copying begins again */
export function writeCursor(notes: Notes, stream: string, product: string | null): void {
  const others = cursors(notes).filter(([id]) => id !== stream);
  const all = product === null ? others : [[stream, product], ...others];
  notes.setItem(CURSORS, JSON.stringify(all.slice(0, MOST)));
}

function cursors(notes: Pick<Notes, 'getItem'>): [stream: string, product: string][] {
  try {
    return v.parse(CursorsSchema, JSON.parse(notes.getItem(CURSORS) ?? ''));
  } catch {
    return [];
  }
}
