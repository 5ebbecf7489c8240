import { shortListText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { Actions } from './actions.ts';
import type { Copying } from './copying.ts';
import type { Untagged } from './copying-port.ts';
import type { Dialogs } from './dialogs.ts';
import type { ListFactsStore } from './list-facts.ts';
import type { ListStore } from './list-store.ts';
import type { ShopPort } from './port.ts';
import type { TreeStore } from './tree-store.ts';

/** Everything that is done to the products that an action is about. */
export interface ProductCommands {
  copy: (format: FormatId, untagged?: Untagged) => void;
  open: () => void;
  moveTo: () => void;
  addTo: () => void;
  addToStream: () => void;
  /** Takes them out of the category that they are shown in. */
  takeOut: () => void;
  /** To the trash; in the trash: for good. */
  remove: () => void;
  restore: () => void;
  emptyTrash: () => void;
  /** Makes one product of several: these, or those that the action is about. */
  merge: (ids?: readonly string[]) => void;
  /** Makes the product's picture the cover of the category that is shown. */
  setCover: () => void;
}

export interface ProductCommandsPort {
  port: Pick<
    ShopPort,
    'open' | 'categorize' | 'empty' | 'trash' | 'restore' | 'editCategory' | 'merge'
  >;
  actions: Pick<Actions, 'run'>;
  copying: Pick<Copying, 'copy'>;
  dialogs: Pick<Dialogs, 'show'>;
  listFacts: Pick<ListFactsStore, 'merged'>;
  /** Where the creator is at home; null: not read yet. */
  home: () => MarketplaceCode | null;
  list: Pick<ListStore, 'targets' | 'originOf'>;
  tree: Pick<TreeStore, 'nodes' | 'category' | 'inTrash'>;
}

export function createProductCommands({
  port,
  actions: { run },
  copying,
  dialogs,
  listFacts,
  home,
  list,
  tree,
}: ProductCommandsPort): ProductCommands {
  const ids = () => list.targets.peek();
  const category = () => tree.category.peek();

  /** The one of the creator's own country stays. What was copied of the others was copied of it. */
  async function merge(all: readonly string[]): Promise<void> {
    const own = all.filter((id) => readProductId(id)?.marketplace === home());
    const [kept = '', ...others] = [...new Set([...own, ...all])];
    if (await run(() => port.merge([kept, ...others]))) listFacts.merged(kept, others);
  }

  return {
    copy: (format, untagged) => void copying.copy(ids(), format, untagged),
    open() {
      const product = readProductId(ids()[0] ?? '');
      if (product) port.open(plainLink(product));
    },
    moveTo: () => dialogs.show({ kind: 'move', ids: ids(), from: list.originOf(ids()) }),
    addTo: () => dialogs.show({ kind: 'move', ids: ids(), from: null }),
    addToStream: () => dialogs.show({ kind: 'stream', ids: ids() }),
    takeOut() {
      const remove = categoriesOf(list.originOf(ids()));
      const names = tree.nodes.peek().filter(({ id }) => remove.includes(id));
      const change = { add: [], create: [], remove };
      const from = shortListText(names.map(({ path }) => pathText(path)));
      if (remove.length > 0) void run(() => port.categorize(ids(), change), from);
    },
    remove: () => void run(() => (tree.inTrash.peek() ? port.empty(ids()) : port.trash(ids()))),
    restore: () => void run(() => port.restore(ids())),
    emptyTrash: () => void run(() => port.empty(null)),
    merge: (given) => void merge(given ?? ids()),
    setCover() {
      const at = category();
      if (at) void run(() => port.editCategory(at.id, { cover: ids()[0] ?? null }));
    },
  };
}

/** All categories that products leave. */
export function categoriesOf(from: Origin): string[] {
  if (typeof from === 'string') return [from];
  return from === null ? [] : [...new Set(from.values())];
}
