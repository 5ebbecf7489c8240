import { useRef } from 'preact/hooks';
import { DamagedNotice, FailureNotice } from '@/components/ui/notices.tsx';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { ShopPort } from '../shell/port.ts';
import { BackupNote } from '../shell/storage-notes.tsx';
import type { Page } from '../shell/use-page.ts';
import { categoryMenu } from '../sidebar/category-menu.ts';
import { Empty } from './empty.tsx';
import { Filters } from './filters.tsx';
import { ListHeader } from './list-header.tsx';
import { ListTools } from './list-tools.tsx';
import { ProductList } from './product-list.tsx';
import { productActs, productMenu } from './product-menu.ts';
import { pickAll, pickNone } from './selection.ts';
import './product-pane.css';

export interface ProductPaneProps {
  page: Page;
  port: ShopPort;
  notes: Notes;
}

/** The products of a place: what it is, what is left out of it, and the list. */
export function ProductPane({ page, port, notes }: ProductPaneProps) {
  const { shop, route, go, list, node, name, deeds, inTrash, memory, actions } = page;
  const { held, settings } = shop;
  const scroller = useRef<HTMLElement>(null);
  const carried = page.carry.now?.carried;
  const clear = () => go({ query: '', only: [], marketplaces: [] });
  const menuOf = (count: number) =>
    productMenu(deeds, {
      settings,
      inTrash,
      count,
      onTitle: () => page.showDetails(true),
      onDetails: () => page.showDetails(false),
    });

  return (
    <main class="middle" ref={scroller} data-scrolls data-list>
      {shop.damaged && <DamagedNotice onOptions={() => port.openOptions('data')} />}
      {shop.failure !== null && (
        <FailureNotice failure={shop.failure} onRetry={() => void shop.again()} />
      )}
      {held && (
        <>
          <BackupNote
            notes={notes}
            products={held.catalog.live.items.length}
            oldest={held.catalog.live.items.at(-1)?.saved ?? 0}
            onBackup={() => page.setOver({ kind: 'io', task: 'backup' })}
          />
          <ListHeader
            name={name}
            node={node}
            menu={node ? categoryMenu(node, page.categoryDeeds(node)) : []}
            onPlace={(place) => go({ place })}
            onNote={(note) => actions.run(() => port.editCategory(node?.id ?? '', { note }))}
            onDescribe={
              inTrash || list.ids.length === 0
                ? null
                : () => page.setOver({ kind: 'io', task: 'description' })
            }
            onEmpty={inTrash && held.catalog.trash.items.length > 0 ? deeds.emptyTrash : null}
          />
          {!inTrash && (
            <Filters
              route={route}
              nested={page.nodes.some(({ parent }) => parent === node?.id)}
              marketplaces={list.marketplaces}
              onChange={go}
            />
          )}
          <ListTools
            route={route}
            count={list.ids.length}
            selected={list.selection.ids.size}
            forgiving={list.forgiving}
            look={memory.look}
            acts={productActs(deeds, inTrash)}
            menu={() => menuOf(list.meant.length)}
            onAll={() => list.select(pickAll(list.selection, list.ids))}
            onNone={() => list.select(pickNone(list.selection))}
            onSort={(sort) => go({ sort })}
            onLook={memory.chooseLook}
          />
          <ProductList
            label={name}
            ids={list.ids}
            port={port}
            version={held.version}
            look={memory.look}
            pictures={settings?.pictures ?? false}
            selection={list.selection}
            onSelect={list.select}
            places={list.places}
            carried={new Set(carried?.kind === 'products' ? carried.ids : [])}
            mark={page.carry.now?.mark ?? null}
            scroller={scroller}
            listRef={page.refs.list}
            layoutRef={page.layout}
            onAct={page.onListAct}
            menu={(id) => menuOf(list.selection.ids.has(id) ? list.meant.length : 1)}
          />
          {list.ids.length === 0 && (
            <Empty
              route={route}
              nothing={held.catalog.live.items.length === 0}
              onClear={clear}
              onImport={() => page.setOver({ kind: 'io', task: 'import' })}
            />
          )}
        </>
      )}
    </main>
  );
}
