// Fetched when it is asked for in the page; here it is there from the start.
import '@/components/shop/drag/drag-hint.tsx';
import '@/components/shop/drag/moves.ts';
import '@/components/shop/list/lazy-parts.ts';
import '@/components/shop/shell/lazy-dialogs.ts';
import '@/components/shop/sidebar/storage-note.tsx';
import '@/components/shop/store/copy-products.ts';
import '@/components/shop/store/drop-command.ts';
import { vi } from 'vitest';
import { Shop } from '@/components/shop/shell/shop.tsx';
import type { Address } from '@/components/shop/store/router.ts';
import type { Sections, SectionView } from '@/components/shop/store/sections.ts';
import { mount, settled } from '../../mount.ts';
import { type FakeShop, fakeShop, type Given } from './fake-port.ts';
import { fakeTransfer } from './transfer/fake-transfer-port.ts';

/** An address bar with a history. */
export interface FakeAddress extends Address {
  /** From the oldest to the present one. */
  entries: string[];
  back: () => Promise<void>;
}

export function fakeAddress(hash = ''): FakeAddress {
  const watchers: (() => void)[] = [];
  const address: FakeAddress = {
    entries: [hash],
    read: () => address.entries.at(-1) ?? '',
    write(next, step) {
      if (!step) address.entries.pop();
      address.entries.push(`#${next}`);
    },
    watch: (callback) => {
      watchers.push(callback);
    },
    async back() {
      address.entries.pop();
      for (const onChange of watchers) onChange();
      await settled();
    },
  };
  return address;
}

export function fakeNotes(kept: Record<string, string> = {}) {
  return {
    kept,
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      kept[key] = value;
    },
  };
}

export interface OpenShop {
  shop: FakeShop;
  root: HTMLElement;
  address: FakeAddress;
  notes: ReturnType<typeof fakeNotes>;
  list: () => HTMLElement;
  tree: () => HTMLElement;
  /** Titles of the items, in the order that they stand in. */
  titles: () => string[];
  /** Titles of those that are selected. */
  selected: () => string[];
  /** Places of the tree as `name count`, sub-categories after a dash. */
  places: () => string[];
  item: (title: string) => HTMLElement;
  place: (name: string) => HTMLElement;
  /** The sentence in the note. */
  said: () => string;
}

/** A section whose code is there. */
export function fakeSection(view: () => ReturnType<SectionView>): SectionView {
  return Object.assign(view, { preload: vi.fn(async () => undefined) });
}

/** The whole page on a shop in memory. */
export async function openShopPage(
  given: Given & {
    hash?: string;
    notes?: Record<string, string>;
    sections?: Partial<Sections>;
  } = {},
): Promise<OpenShop> {
  const { hash = '', notes: kept = {}, sections: givenSections = {}, ...world } = given;
  const sections: Sections = {
    earnings: fakeSection(() => <main>What sold</main>),
    streams: fakeSection(() => <main>What was live</main>),
    earningsOfProduct: () => null,
    addToStream: () => null,
    streamsOfProduct: () => null,
    earnedInList: {
      isKnown: async () => false,
      read: async () => ({ ranks: new Map(), textOf: () => '' }),
    },
    ...givenSections,
  };
  const shop = fakeShop(world);
  const address = fakeAddress(hash);
  const notes = fakeNotes(kept);
  const port = { ...shop.port, ...fakeTransfer().port };
  const root = await mount(
    <Shop port={port} address={address} notes={notes} sections={sections} />,
  );
  const query = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const named = (elements: HTMLElement[], part: string, name: string) => {
    const found = elements.find((each) => each.querySelector(part)?.textContent === name);
    if (!found) throw new Error(`no “${name}” among: ${elements.map((e) => e.textContent)}`);
    return found;
  };
  const titleOf = (item: HTMLElement) => item.querySelector('.item-title')?.textContent ?? '';
  return {
    shop,
    root,
    address,
    notes,
    list: () => query('[role=listbox]'),
    tree: () => query('[role=tree]'),
    titles: () => all('.item').map(titleOf),
    selected: () => all('.item[aria-selected=true]').map(titleOf),
    places: () =>
      all('[role=treeitem]').map((row) => {
        const depth = Number(row.getAttribute('aria-level')) - 1;
        const count = row.querySelector('.tree-count')?.textContent;
        return `${'-'.repeat(depth)}${row.querySelector('.tree-name')?.textContent} ${count}`.trim();
      }),
    item: (title: string) => named(all('.item'), '.item-title', title),
    place: (name: string) => named(all('[role=treeitem]'), '.tree-name', name),
    said: () => query('.toast-text').textContent ?? '',
  };
}
