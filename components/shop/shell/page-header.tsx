import type { RefObject } from 'preact';
import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { MenuButton, type MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { TransferTask } from '../transfer/dialog-props.ts';
import { doneText } from './done-text.ts';
import type { History } from './port.ts';

export interface PageHeaderProps {
  query: string;
  field: RefObject<HTMLInputElement | null>;
  history: History | null;
  /** The tree is folded away: a button brings it. */
  folded: boolean;
  onTree: () => void;
  onQuery: (query: string) => void;
  /** Enter or the down arrow: into the list. */
  onList: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onIo: (task: TransferTask) => void;
  onKeys: () => void;
  onOptions: () => void;
}

/** The page's head: search, undo and redo, what comes in and goes out. */
export function PageHeader(props: PageHeaderProps) {
  const { query, field, history, folded } = props;
  return (
    <header class="shop-head">
      {folded ? (
        <IconButton icon="menu" label={t('shop_tree')} onClick={props.onTree} />
      ) : (
        <p class="shop-brand">
          <img src="/icons/mark.svg" width="24" height="24" alt="" />
          <span>{t('extension_name')}</span>
        </p>
      )}
      <search class="shop-find">
        <Icon name="search" />
        <input
          ref={field}
          class="field-input"
          type="text"
          inputMode="search"
          enterkeyhint="search"
          aria-label={t('shop_search')}
          placeholder={t('shop_search')}
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' || event.key === 'ArrowDown') props.onList();
            else if (event.key === 'Escape' && query !== '') props.onQuery('');
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        {query !== '' && (
          <IconButton
            icon="close"
            label={t('action_clear_field')}
            onClick={() => {
              props.onQuery('');
              field.current?.focus();
            }}
          />
        )}
      </search>
      {!folded && (
        <>
          <IconButton
            icon="undo"
            label={undoText(history)}
            disabled={!history?.undo}
            onClick={props.onUndo}
          />
          <IconButton
            icon="redo"
            label={redoText(history)}
            disabled={!history?.redo}
            onClick={props.onRedo}
          />
          <MenuButton
            icon="download"
            label={t('shop_transfer')}
            groups={() => ioMenu(props.onIo)}
          />
        </>
      )}
      <MenuButton
        icon="more"
        label={t('shop_more_page')}
        groups={() => [
          ...(folded ? [historyMenu(props), ...ioMenu(props.onIo)] : []),
          pageMenu(props),
        ]}
      />
    </header>
  );
}

function undoText(history: History | null): string {
  return history?.undo ? t('shop_undo_what', doneText(history.undo)) : t('shop_undo_none');
}

function redoText(history: History | null): string {
  return history?.redo ? t('shop_redo_what', doneText(history.redo)) : t('shop_redo_none');
}

function historyMenu({ history, onUndo, onRedo }: PageHeaderProps): MenuGroup {
  return [
    ...(history?.undo
      ? [{ id: 'undo', label: undoText(history), icon: 'undo', run: onUndo } as const]
      : []),
    ...(history?.redo
      ? [{ id: 'redo', label: redoText(history), icon: 'redo', run: onRedo } as const]
      : []),
  ];
}

function pageMenu({ onKeys, onOptions }: PageHeaderProps): MenuGroup {
  return [
    { id: 'keys', label: t('shop_keys'), icon: 'keyboard', run: onKeys },
    { id: 'options', label: t('action_open_options'), icon: 'settings', run: onOptions },
  ];
}

function ioMenu(run: (task: TransferTask) => void): MenuGroup[] {
  return [
    [
      { id: 'import', label: t('shop_import'), icon: 'download', run: () => run('import') },
      { id: 'collect', label: t('shop_collect'), icon: 'paste', run: () => run('collect') },
    ],
    [
      { id: 'backup', label: t('shop_backup'), icon: 'data', run: () => run('backup') },
      { id: 'audit', label: t('audit_title'), icon: 'link', run: () => run('audit') },
      { id: 'export', label: t('shop_export'), icon: 'template', run: () => run('export') },
    ],
  ];
}
