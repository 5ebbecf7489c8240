import { headerName } from './header-words.ts';
import type { Table } from './table.ts';

/** What tables that are read alike have in common: the names of their columns, or their number where they have none. */
export function signatureOf({ header, body }: Table): string {
  const names = header.map(headerName);
  if (names.some((name) => name !== '')) return names.join('|').replace(/\|+$/, '');
  return `#${body[0]?.cells.length ?? 0}`;
}
