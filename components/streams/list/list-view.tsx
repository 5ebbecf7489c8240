import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { titleOf } from '../parts/title-of.ts';
import { useStreams } from '../store/context.ts';
import { isList, type ListName } from '../store/route.ts';
import { viewLabel } from '../view-labels.ts';
import { EmptyList } from './empty-list.tsx';
import { listRows, type StreamRow } from './list-rows.ts';
import { type ListSelection, useListSelection } from './list-selection.ts';
import { createStreamCommands, type StreamCommands } from './stream-commands.ts';
import { StreamList } from './stream-list.tsx';
import './list.css';

/** A list of streams: those that are planned, those that are over, templates, or the trash. */
export function ListView() {
  const store = useStreams();
  const { route, snapshot, now } = store;
  const { view, query } = route.value;
  const name = isList(view) ? view : 'upcoming';
  const commands = useMemo(() => createStreamCommands(store), [store]);
  const [all, time] = [snapshot.value, now.value];
  const lists = useMemo(() => all && listRows(all, time, query), [all, time, query]);
  const rows = lists?.[name] ?? [];
  const selection = useListSelection(rows.map(({ stream }) => stream.id));
  if (!all || !lists) return null;
  return (
    <>
      <ViewHead title={viewLabel(name)}>
        <span role="status">
          {selection.ids.size > 0 && tn('streams_list_selected', selection.ids.size)}
        </span>
        {selection.ids.size > 0 ? (
          <Selected name={name} selection={selection} commands={commands} />
        ) : (
          <Tools name={name} rows={rows} lists={lists} commands={commands} />
        )}
      </ViewHead>
      {rows.length > 0 ? (
        <StreamList
          key={name}
          label={viewLabel(name)}
          rows={rows}
          selection={selection}
          commands={commands}
        />
      ) : (
        <EmptyList
          name={name}
          lists={lists}
          isNothing={all.streams.every(({ isDeleted }) => isDeleted)}
          commands={commands}
        />
      )}
    </>
  );
}

interface ToolsProps {
  name: ListName;
  rows: readonly StreamRow[];
  lists: Readonly<Record<ListName, readonly StreamRow[]>>;
  commands: StreamCommands;
}

/** What is done for the whole list. */
function Tools({ name, rows, lists: { templates }, commands }: ToolsProps) {
  if (name === 'trash') {
    return rows.length > 0 ? (
      <Button icon="delete" onClick={() => void commands.empty(null)}>
        {t('streams_list_empty_trash')}
      </Button>
    ) : null;
  }
  const isTemplate = name === 'templates';
  return (
    <>
      <Button variant="primary" icon="add" onClick={() => void commands.add({ isTemplate }, null)}>
        {isTemplate ? t('streams_list_new_template') : t('streams_list_new')}
      </Button>
      {!isTemplate && templates.length > 0 && (
        <MenuButton
          icon="template"
          label={t('streams_list_from_template')}
          groups={() => [
            templates.map(({ stream }) => ({
              id: stream.id,
              label: titleOf(stream),
              run: () => void commands.add({}, stream.id),
            })),
          ]}
        />
      )}
      <Transfer commands={commands} />
    </>
  );
}

const ImportDialog = lazy(async () => (await import('../import/import-dialog.tsx')).ImportDialog);

/** What comes in and goes out. */
function Transfer({ commands }: { commands: StreamCommands }) {
  const { snapshot } = useStreams();
  const [isOpen, setOpen] = useState(false);
  const ids = snapshot.value?.streams.flatMap(({ id, isDeleted }) => (isDeleted ? [] : [id])) ?? [];
  const all = {
    id: 'all',
    label: t('streams_list_export_all'),
    icon: 'download',
    run: () => void commands.exportStreams(ids),
  } as const;
  const sample = {
    id: 'sample',
    label: t('streams_list_sample'),
    icon: 'rows',
    run: () => void commands.saveSample(),
  } as const;
  return (
    <>
      <MenuButton
        icon="transfer"
        label={t('streams_list_transfer')}
        groups={() => [
          [
            {
              id: 'import',
              label: t('streams_list_import'),
              icon: 'import',
              run: () => setOpen(true),
            },
            sample,
          ],
          ids.length > 0 ? [all] : [],
        ]}
      />
      {isOpen && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface SelectedProps {
  name: ListName;
  selection: ListSelection;
  commands: StreamCommands;
}

/** What can be done with those that are ticked: it stands where else the list's own tools do, so that nothing moves. */
function Selected({ name, selection, commands }: SelectedProps) {
  const ids = [...selection.ids];
  return (
    <>
      {name === 'trash' ? (
        <>
          <Button icon="undo" onClick={() => void commands.restore(ids).then(focusList)}>
            {t('streams_list_restore')}
          </Button>
          <Button icon="delete" onClick={() => void commands.empty(ids).then(focusList)}>
            {t('streams_list_delete_for_good')}
          </Button>
        </>
      ) : (
        <>
          <Button icon="copy" onClick={() => void commands.duplicate(ids)}>
            {t('streams_list_duplicate')}
          </Button>
          <Button icon="delete" onClick={() => void commands.trash(ids).then(focusList)}>
            {t('streams_list_delete')}
          </Button>
        </>
      )}
      <Button
        variant="quiet"
        onClick={() => {
          selection.clear();
          focusList();
        }}
      >
        {t('streams_list_deselect')}
      </Button>
    </>
  );
}

/** The button that had the focus is gone with what was ticked. */
function focusList(): void {
  const link = document.querySelector<HTMLElement>('.stream-list a');
  (link ?? document.querySelector<HTMLElement>('main.streams'))?.focus();
}
