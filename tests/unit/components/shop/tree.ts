import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/**
 * A tree of categories as the shop lists it, from an outline: a name a line, two spaces a level.
 * The id is the name in lower case behind `c:`.
 */
export function outline(text: string): CategoryNode[] {
  const path: string[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      const name = line.trim();
      path.length = depth;
      path.push(name);
      return {
        id: idOf(name),
        name,
        path: [...path],
        parent: depth === 0 ? null : idOf(path[depth - 1] ?? ''),
        count: 1,
        total: 1,
        usedAt: null,
        note: '',
        cover: null,
      };
    });
}

export function idOf(name: string): string {
  return `c:${name.toLowerCase()}`;
}
