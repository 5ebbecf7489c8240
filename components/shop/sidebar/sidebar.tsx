import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Carrying } from '../drag/use-drag.ts';
import { useDetails } from '../list/use-row-details.ts';
import type { ShopPort } from '../shell/port.ts';
import { StorageNote } from '../shell/storage-notes.tsx';
import type { ShopSnapshot } from '../shell/use-shop.ts';
import { type Naming, Tree } from './tree.tsx';
import type { TreeRow } from './tree-rows.ts';

export interface SidebarProps {
  port: ShopPort;
  held: ShopSnapshot;
  rows: readonly TreeRow[];
  place: string;
  pictures: boolean;
  naming: Naming | null;
  carrying: Carrying | null;
  treeRef: RefObject<HTMLDivElement | null>;
  onPlace: (place: string) => void;
  /** A place was chosen for good: by a click, or by Enter. */
  onChosen: (by: 'click' | 'key') => void;
  onOpen: (id: string, open: boolean) => void;
  onNaming: (naming: Naming | null) => void;
  onName: (naming: Naming, name: string) => void;
  onGrab: (id: string) => void;
  onRemove: (id: string) => void;
  menu: (row: TreeRow) => readonly MenuGroup[];
}

/** The shop's places, her categories, and how safe they are. */
export function Sidebar(props: SidebarProps) {
  const { port, held, rows, place, carrying } = props;
  const { catalog, version } = held;
  const covers = useMemo(() => rows.flatMap(({ node }) => node?.cover ?? []), [rows]);
  const cover = useDetails(port, covers, version);

  function countOf({ id, node }: TreeRow): number {
    if (node) return node.count;
    return id === 'none' ? catalog.loose : catalog[id === 'all' ? 'live' : 'trash'].items.length;
  }

  return (
    <>
      <div class="side-head">
        <h2>{t('label_categories')}</h2>
        <IconButton
          icon="add"
          label={t('shop_category_new')}
          onClick={() => props.onNaming({ under: null })}
        />
      </div>
      <Tree
        rows={rows}
        place={place}
        countOf={countOf}
        coverOf={({ node }) => (node?.cover ? (cover(node.cover)?.image ?? null) : null)}
        pictures={props.pictures}
        naming={props.naming}
        carried={carrying?.carried ?? null}
        mark={carrying?.mark ?? null}
        treeRef={props.treeRef}
        onPlace={props.onPlace}
        onChosen={props.onChosen}
        onOpen={props.onOpen}
        onNaming={props.onNaming}
        onName={props.onName}
        onGrab={props.onGrab}
        onRemove={props.onRemove}
        menu={props.menu}
      />
      <SyncLine port={port.sync} />
      <StorageNote port={port} version={version} />
    </>
  );
}
