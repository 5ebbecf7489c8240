import type { CategoryNode } from '@/utils/shop/queries/views.ts';

/** The categories above one, the nearest first. */
export function ancestorsOf(nodes: readonly CategoryNode[], id: string): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  const ids: string[] = [];
  for (let up = parents.get(id); up; up = parents.get(up)) ids.push(up);
  return ids;
}
