import { IconButton } from '@/components/ui/button.tsx';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import { doneText } from '../store/done-text.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import type { History } from '../store/port.ts';
import { SearchField } from './search-field.tsx';
import { SectionLinks } from './section-links.tsx';

/** The page's head: the sections, search, undo and redo, what comes in and goes out. */
export function PageHeader() {
  const page = useShopPage();
  const isNarrow = page.narrow.sidebar.value;
  const isShop = page.router.route.value.at === null;
  return (
    <header class="page-header">
      {isNarrow && isShop && (
        <IconButton
          icon="menu"
          label={t('shop_tree')}
          onClick={() => page.dialogs.showSheet('sidebar')}
        />
      )}
      {!isNarrow && (
        <p class="shop-brand">
          <img src="/icons/mark.svg" width="24" height="24" alt="" />
          <span>{t('extension_name')}</span>
        </p>
      )}
      <SectionLinks />
      <SearchField />
      {!isNarrow && <HistoryButtons />}
      {!isNarrow && (
        <MenuButton icon="transfer" label={t('shop_transfer')} groups={() => transferMenu(page)} />
      )}
      <MenuButton
        icon="more"
        label={t('shop_more_page')}
        groups={() => [
          ...(isNarrow ? [historyMenu(page), ...transferMenu(page)] : []),
          pageMenu(page),
        ]}
      />
    </header>
  );
}

function HistoryButtons() {
  const { live, actions } = useShopPage();
  const history = live.snapshot.value?.history ?? null;
  return (
    <>
      <IconButton
        icon="undo"
        label={undoText(history)}
        disabled={!history?.undo}
        onClick={actions.undo}
      />
      <IconButton
        icon="redo"
        label={redoText(history)}
        disabled={!history?.redo}
        onClick={actions.redo}
      />
    </>
  );
}

function undoText(history: History | null): string {
  return history?.undo ? t('shop_undo_what', doneText(history.undo)) : t('shop_undo_none');
}

function redoText(history: History | null): string {
  return history?.redo ? t('shop_redo_what', doneText(history.redo)) : t('shop_redo_none');
}

function historyMenu({ live, actions }: ShopPageStore): MenuGroup {
  const history = live.snapshot.peek()?.history ?? null;
  const undo = { id: 'undo', label: undoText(history), icon: 'undo', run: actions.undo } as const;
  const redo = { id: 'redo', label: redoText(history), icon: 'redo', run: actions.redo } as const;
  return [...(history?.undo ? [undo] : []), ...(history?.redo ? [redo] : [])];
}

function pageMenu({ dialogs, port, remembered }: ShopPageStore): MenuGroup {
  return [
    {
      id: 'linked',
      label: t('shop_linked'),
      icon: 'link',
      run: () => dialogs.show({ kind: 'linked' }),
    },
    {
      id: 'live',
      label: t('shop_marks_live'),
      checked: remembered.marksLive.peek(),
      run: () => remembered.setMarksLive(!remembered.marksLive.peek()),
    },
    {
      id: 'keys',
      label: t('shop_keys'),
      icon: 'keyboard',
      run: () => dialogs.show({ kind: 'keys' }),
    },
    {
      id: 'options',
      label: t('action_open_options'),
      icon: 'settings',
      run: () => port.openOptions(''),
    },
  ];
}

/** Of the selection too, where that is not all. The list is the shop's. */
function exportMenu({ dialogs: { transfer }, list, router }: ShopPageStore): MenuGroup {
  if (router.route.peek().at !== null) return [];
  const all = list.listed.peek().ids.length;
  const selected = list.selection.peek().ids.size;
  const whole = { id: 'export', icon: 'download', run: () => transfer('export') } as const;
  if (selected === 0 || selected === all) return [{ ...whole, label: t('shop_export') }];
  const label = tn('shop_export_of', selected);
  return [
    { ...whole, id: 'export-selection', label, run: () => transfer('export', 'selection') },
    { ...whole, label: tn('shop_export_of', all) },
  ];
}

function transferMenu(page: ShopPageStore): MenuGroup[] {
  const { transfer } = page.dialogs;
  return [
    [
      { id: 'import', label: t('shop_import'), icon: 'import', run: () => transfer('import') },
      { id: 'collect', label: t('shop_collect'), icon: 'paste', run: () => transfer('collect') },
    ],
    [
      { id: 'backup', label: t('shop_backup'), icon: 'data', run: () => transfer('backup') },
      { id: 'restore', label: t('restore_open'), icon: 'undo', run: () => transfer('restore') },
      {
        id: 'snapshots',
        label: t('snapshots_open'),
        icon: 'undo',
        run: () => transfer('snapshots'),
      },
      ...exportMenu(page),
    ],
  ];
}
