import { isDeleted, textOf } from '@/utils/records/fields.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { CategoryRef } from './views.ts';

/** A live category in its place. */
export interface TreeNode extends CategoryRef {
  /** The id of the category that it is shown under. */
  parent: string | null;
  name: string;
  /** Its fractional key among its siblings; '' where it has none. */
  order: string;
}

/** Levels that a tree has at most: no person makes as many. What stands deeper is shown on the last of them. */
export const DEEPEST = 30;

/** Live categories by id, in the order of the tree: each before its sub-categories. */
export type Tree = ReadonlyMap<string, TreeNode>;

/**
 * The tree that the records make. Nothing is ever lost from sight: a category whose parent is gone,
 * or that two machines have moved into each other, stands at the top (of a circle, its smallest id).
 */
export function tree(records: readonly ShopRecord[]): Tree {
  const live = new Map(records.filter((r) => !isDeleted(r)).map((record) => [record.id, record]));
  const tops = topsOfCircles(live);
  const children = new Map<string | null, ShopRecord[]>();
  for (const record of live.values()) {
    const parent = tops.has(record.id) ? null : parentOf(record, live);
    const siblings = children.get(parent?.id ?? null);
    if (siblings) siblings.push(record);
    else children.set(parent?.id ?? null, [record]);
  }
  return placed(children);
}

/** The nodes of a tree, whose time is linear in their number, however deep the records stand. */
function placed(children: ReadonlyMap<string | null, ShopRecord[]>): Tree {
  const nodes = new Map<string, TreeNode>();
  const left: Place[] = [];
  const push = (id: string | null, parent: string | null, path: readonly string[]) => {
    // The last one in is placed first.
    for (const record of (children.get(id) ?? []).sort(byOrder).reverse()) {
      left.push({ record, parent, path });
    }
  };
  push(null, null, []);
  for (let place = left.pop(); place; place = left.pop()) {
    const { record, parent, path } = place;
    const { id } = record;
    const name = nameOf(record);
    const node = { id, parent, name, order: orderOf(record), path: [...path, name] };
    nodes.set(id, node);
    if (node.path.length < DEEPEST) push(id, id, node.path);
    else push(id, parent, path);
  }
  return nodes;
}

interface Place {
  record: ShopRecord;
  parent: string | null;
  /** Names of the categories above it. */
  path: readonly string[];
}

function parentOf(
  record: ShopRecord,
  live: ReadonlyMap<string, ShopRecord>,
): ShopRecord | undefined {
  return live.get(textOf(record.v, 'parent') ?? '');
}

/** Of each circle of categories that stand in each other, the smallest id. Each record is walked over once. */
function topsOfCircles(live: ReadonlyMap<string, ShopRecord>): ReadonlySet<string> {
  const tops = new Set<string>();
  const done = new Set<string>();
  for (const record of live.values()) {
    const chain = new Set<string>();
    let at: ShopRecord | undefined = record;
    while (at && !done.has(at.id) && !chain.has(at.id)) {
      chain.add(at.id);
      at = parentOf(at, live);
    }
    if (at && chain.has(at.id)) {
      const ids = [...chain];
      const circle = ids.slice(ids.indexOf(at.id));
      tops.add(circle.reduce((least, id) => (id < least ? id : least)));
    }
    for (const id of chain) done.add(id);
  }
  return tops;
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
