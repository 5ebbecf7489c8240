import { useEffect, useMemo, useRef } from 'preact/hooks';
import { CopyByHand } from '@/components/ui/copy-by-hand.tsx';
import { focusText } from '@/components/ui/focus.ts';
import { lazy } from '@/components/ui/lazy.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { DragHint } from '../drag/drag-hint.tsx';
import { watchDrags } from '../drag/pointer-drag.ts';
import { ProductPane } from '../list/product-pane.tsx';
import { useDetails } from '../list/use-row-details.ts';
import { categoryMenu } from '../sidebar/category-menu.ts';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { noteBackup } from './backup-due.ts';
import { PageHeader } from './page-header.tsx';
import { Pane } from './pane.tsx';
import { type Page, type ShopProps, usePage } from './use-page.ts';
import { usePageKeys } from './use-page-keys.ts';
import '@/components/ui/base.css';
import '@/components/ui/field.css';
import './shop.css';

const parts = () => import('./lazy-dialogs.ts');
const Details = lazy(async () => (await parts()).DetailsPane);
const FileDialog = lazy(async () => (await parts()).MoveDialog);
const KeysDialog = lazy(async () => (await parts()).KeysDialog);
const Io = lazy(async () => (await parts()).Transfer);

/** The shop's page: her categories, the products of one, and all about the one that is selected. */
export function Shop(props: ShopProps) {
  const page = usePage(props);
  const { actions, route, go, fold, sheet, setSheet, setOver, carry, refs } = page;
  const { held } = page.shop;
  const root = useRef<HTMLDivElement>(null);
  const focusList = () => refs.list.current?.focus({ preventScroll: true });

  usePageKeys({
    onCarry: carry.onKey,
    onUndo: actions.undo,
    onRedo: actions.redo,
    onFind: () => focusText(refs.find.current),
    onKeys: () => setOver({ kind: 'keys' }),
  });
  const { host } = carry;
  useEffect(() => {
    const leaving = new AbortController();
    if (root.current) watchDrags(root.current, host, leaving.signal);
    return () => leaving.abort();
  }, [host]);

  const { byHand, toast } = actions.said;
  const dismiss = () => {
    const inside = document.activeElement?.closest('.shop-said');
    actions.say(null);
    if (inside) focusList();
  };
  const said = (
    <div class="shop-said">
      {byHand !== null && <CopyByHand text={byHand} onClose={dismiss} />}
      <Toast note={toast} onClose={dismiss} />
    </div>
  );

  return (
    <div class="shop" ref={root}>
      <PageHeader
        query={route.query}
        field={refs.find}
        history={held?.history ?? null}
        folded={fold.tree}
        onTree={() => setSheet('tree')}
        onQuery={(query) => go({ query }, route.query === '')}
        onList={() => {
          focusList();
          const [first] = page.list.ids;
          if (first !== undefined) go({ product: first }, false);
        }}
        onUndo={actions.undo}
        onRedo={actions.redo}
        onIo={(task) => setOver({ kind: 'io', task })}
        onKeys={() => setOver({ kind: 'keys' })}
        onOptions={() => props.port.openOptions('')}
      />
      <Pane
        label={t('label_categories')}
        side="start"
        folded={fold.tree}
        open={sheet === 'tree'}
        onClose={() => setSheet(null)}
      >
        {held && <Categories page={page} port={props.port} />}
      </Pane>
      <ProductPane page={page} port={props.port} notes={props.notes} />
      <Pane
        label={t('shop_details')}
        side="end"
        folded={fold.details}
        open={sheet === 'details'}
        onClose={() => setSheet(null)}
      >
        <Shown page={page} port={props.port} notes={props.notes} />
        {fold.details && sheet === 'details' && said}
      </Pane>
      {!(fold.details && sheet === 'details') && said}
      <DragHint page={page} />
      <OverPage page={page} {...props} />
    </div>
  );
}

function Categories({ page, port }: { page: Page; port: ShopProps['port'] }) {
  const { shop, route, go, memory, fold, setSheet, carry, naming, refs, actions } = page;
  const { held, settings } = shop;
  if (!held) return null;
  return (
    <Sidebar
      port={port}
      held={held}
      rows={page.rows}
      place={route.place}
      pictures={settings?.pictures ?? false}
      naming={naming.now}
      carrying={carry.now}
      treeRef={refs.tree}
      onPlace={(place) => go({ place })}
      onChosen={(by) => {
        if (fold.tree) setSheet(null);
        if (by === 'key') refs.list.current?.focus({ preventScroll: true });
      }}
      onOpen={(id, open) => memory.openAll([id], open)}
      onNaming={naming.begin}
      onName={naming.name}
      onGrab={(id) => carry.grab({ kind: 'category', id })}
      onRemove={(id) => void actions.run(() => port.removeCategory(id))}
      menu={({ node }) => (node ? categoryMenu(node, page.categoryDeeds(node)) : [])}
    />
  );
}

/** The product under the keys; of several that are selected, how many. */
function Shown({ page, port, notes }: { page: Page } & Pick<ShopProps, 'port' | 'notes'>) {
  const { shop, list, actions, nodes, route, refs, go, setSheet, deeds } = page;
  const id = list.selection.current ?? route.product;
  const ids = useMemo(() => (id === null ? [] : [id]), [id]);
  const details = useDetails(port, ids, shop.held?.version ?? 0);
  const product = id === null ? null : details(id);
  if (!product || !shop.settings) {
    return <p class="details-none">{product ? '' : t('shop_details_none')}</p>;
  }
  return (
    <Details
      key={product.id}
      product={product}
      settings={shop.settings}
      categories={nodes}
      port={port}
      actions={actions}
      notes={notes}
      titleRef={refs.title}
      titleWanted={page.titleWanted}
      onPlace={(place) => {
        setSheet(null);
        go({ place });
      }}
      onRestore={deeds.restore}
    />
  );
}

/** Dialogs, each fetched when it is asked for. */
function OverPage({ page, port, notes }: ShopProps & { page: Page }) {
  const { over, setOver, nodes, actions, list, shop, name } = page;
  const close = () => setOver(null);
  if (over?.kind === 'file') {
    return (
      <FileDialog
        filing={over.filing}
        categories={nodes}
        port={port}
        actions={actions}
        onClose={close}
      />
    );
  }
  if (over?.kind === 'keys') return <KeysDialog onClose={close} />;
  if (over?.kind !== 'io' || !shop.settings) return null;
  const selected = list.selection.ids.size > 1;
  return (
    <Io
      task={over.task}
      port={port}
      settings={shop.settings}
      subject={{ ids: selected ? list.meant : list.ids, name, selected }}
      categories={nodes}
      notes={notes}
      actions={actions}
      onDone={(done) => void actions.run(() => Promise.resolve(done))}
      onBackup={() => noteBackup(notes, Date.now())}
      onClose={close}
    />
  );
}
