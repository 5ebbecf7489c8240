import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { plainLink } from '@/utils/links/tracking-link.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { type Carried, type DropTarget, placeOf } from '../drag/drop-target.ts';
import type { ShopPort } from '../shell/port.ts';
import type { Actions } from '../shell/use-actions.ts';

/** What is asked where to: products that will be moved or added, by a dialog. */
export interface Filing {
  ids: readonly string[];
  /** The category that they are taken out of; null: they are added. */
  from: string | null;
}

export interface DeedsWorld {
  port: ShopPort;
  actions: Actions;
  nodes: readonly CategoryNode[];
  /** The place that the list shows. */
  place: string;
  /** The products that are meant: the selection, or the one under the keys. */
  ids: () => readonly string[];
  onFile: (filing: Filing) => void;
  /** A category was put into this one. */
  onInto: (id: string) => void;
}

/** Everything that is done to the products that are meant, and to categories. */
export function productCommands({ port, actions, nodes, place, ids, onFile, onInto }: DeedsWorld) {
  const { run } = actions;
  const here = nodes.find(({ id }) => id === place) ?? null;
  const pathOf = (id: string) => pathText(nodes.find((node) => node.id === id)?.path ?? []);

  return {
    /** The category that the list shows, if it is one. */
    here,
    copy: (format: FormatId, plain?: 'none' | 'all') => void actions.copy(ids(), format, plain),
    open() {
      const at = readProductId(ids()[0] ?? '');
      if (at) port.open(plainLink(at));
    },
    moveTo: () => onFile({ ids: ids(), from: here?.id ?? null }),
    addTo: () => onFile({ ids: ids(), from: null }),
    takeOut() {
      const change = { add: [], create: [], remove: here ? [here.id] : [] };
      void run(() => port.file(ids(), change), here ? pathText(here.path) : undefined);
    },
    /** In the trash: for good. */
    remove: () => void run(() => (place === 'trash' ? port.empty(ids()) : port.trash(ids()))),
    restore: () => void run(() => port.restore(ids())),
    emptyTrash: () => void run(() => port.empty(null)),
    cover: () => void run(() => port.editCategory(here?.id ?? '', { cover: ids()[0] ?? null })),

    /** Puts what was carried where it was dropped. */
    drop(carried: Carried, mark: DropTarget, adds: boolean): void {
      if (carried.kind === 'category') {
        if (mark.at === 'list') return;
        const to = placeOf(mark, nodes, carried.id);
        if (to.parent !== null) onInto(to.parent);
        void run(
          () => port.moveCategory(carried.id, to),
          to.parent === null ? t('shop_top_level') : pathOf(to.parent),
        );
      } else if (mark.at === 'list') {
        const { ids: moved, from } = carried;
        if (from === null) return;
        void run(() => port.move(moved, { from, to: from, before: mark.before }));
      } else if (mark.id === 'trash') {
        void run(() => port.trash(carried.ids));
      } else {
        const from = adds ? null : carried.from;
        void run(
          () => port.move(carried.ids, { from, to: mark.id, before: null }),
          pathOf(mark.id),
        );
      }
    },
  };
}

export type ProductCommands = ReturnType<typeof productCommands>;
