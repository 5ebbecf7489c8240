import { isDeleted, textOf } from '@/utils/records/fields.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { CategoryRef } from './views.ts';

/** A live category in its place. */
export interface TreeNode extends CategoryRef {
  /** The id of the category that it is shown under. */
  parent: string | null;
  name: string;
  /** Its fractional key among its siblings; '' where it has none. */
  order: string;
}

/** Live categories by id, in the order of the tree: each before its sub-categories. */
export type Tree = ReadonlyMap<string, TreeNode>;

/**
 * The tree that the records make. Nothing is ever lost from sight: a category whose parent is gone,
 * or that two machines have moved into each other, stands at the top (of a circle, its smallest id).
 */
export function tree(records: readonly ShopRecord[]): Tree {
  const live = new Map(records.filter((r) => !isDeleted(r)).map((record) => [record.id, record]));
  const children = new Map<string | null, ShopRecord[]>();
  for (const record of live.values()) {
    const parent = shownParent(record, live);
    const siblings = children.get(parent);
    if (siblings) siblings.push(record);
    else children.set(parent, [record]);
  }
  const nodes = new Map<string, TreeNode>();
  const place = (parent: string | null, path: readonly string[]): void => {
    for (const record of (children.get(parent) ?? []).sort(byOrder)) {
      const name = nameOf(record);
      const node = { id: record.id, parent, name, order: orderOf(record), path: [...path, name] };
      nodes.set(record.id, node);
      place(record.id, node.path);
    }
  };
  place(null, []);
  return nodes;
}

/** The category called `name` under `parent`, accents and case ignored. */
export function childNamed(nodes: Tree, parent: string | null, name: string): TreeNode | undefined {
  const wanted = normalize(name);
  return [...nodes.values()].find(
    (node) => node.parent === parent && normalize(node.name) === wanted,
  );
}

function shownParent(record: ShopRecord, live: ReadonlyMap<string, ShopRecord>): string | null {
  const parent = live.get(textOf(record.v, 'parent') ?? '');
  if (!parent) return null;
  const seen = new Set<string>();
  let above: ShopRecord | undefined = parent;
  while (above && above !== record && !seen.has(above.id)) {
    seen.add(above.id);
    above = live.get(textOf(above.v, 'parent') ?? '');
  }
  const isTopOfCircle = above === record && [...seen].every((id) => record.id < id);
  return isTopOfCircle || parent === record ? null : parent.id;
}

function byOrder(a: ShopRecord, b: ShopRecord): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  if (left === right) return a.id < b.id ? -1 : 1;
  return left < right ? -1 : 1;
}

function orderOf(record: ShopRecord): string {
  return textOf(record.v, 'order') ?? '';
}

function nameOf(record: ShopRecord): string {
  return textOf(record.v, 'name') ?? '?';
}
