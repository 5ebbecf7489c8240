/** One revision of a document; the tree of them is what CouchDB keeps. */
export interface Rev {
  rev: string;
  parent: string | null;
  body: Record<string, unknown>;
  deleted: boolean;
}

export function generationOf(rev: string): number {
  return Number.parseInt(rev, 10);
}

/** As CouchDB sorts revisions, ascending: by how long their history is, then by their hash. */
export function compareRevs(a: string, b: string): number {
  return generationOf(a) - generationOf(b) || (a < b ? -1 : Number(a > b));
}

/** The winning leaf first: not deleted, longest, greatest. */
export function leaves(revs: readonly Rev[]): Rev[] {
  const parents = new Set(revs.map(({ parent }) => parent));
  return revs
    .filter(({ rev }) => !parents.has(rev))
    .sort((a, b) => Number(a.deleted) - Number(b.deleted) || compareRevs(b.rev, a.rev));
}

export function history(revs: readonly Rev[], leaf: Rev): { start: number; ids: string[] } {
  const ids: string[] = [];
  for (let at: Rev | undefined = leaf; at; ) {
    ids.push(at.rev.replace(/^\d+-/, ''));
    const { parent }: Rev = at;
    at = revs.find(({ rev }) => rev === parent);
  }
  return { start: generationOf(leaf.rev), ids };
}

/** A revision after `parent`: CouchDB too gives the same one for the same content after the same parent. */
export function nextRev(
  parent: string | null,
  body: Record<string, unknown>,
  deleted: boolean,
): Rev {
  const rev = `${generationOf(parent ?? '0') + 1}-${hash(JSON.stringify([parent, body, deleted]))}`;
  return { rev, parent, body, deleted };
}

function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(16).padStart(8, '0');
}
