import type { MenuGroup } from '@/components/ui/menu.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { StreamRow } from './list-rows.ts';
import type { StreamCommands } from './stream-commands.ts';

/** All that can be done with streams. @param rows those that are meant, none of them in another list than the others */
export function streamMenu(rows: readonly StreamRow[], commands: StreamCommands): MenuGroup[] {
  const [first] = rows;
  if (!first) return [];
  const ids = rows.map(({ stream }) => stream.id);
  if (first.stream.isDeleted) return trashMenu(ids, commands);
  const single = rows.length === 1 ? singleGroups(first, commands) : [];
  const duplicate = {
    id: 'duplicate',
    label: t('streams_list_duplicate'),
    icon: 'copy',
    run: () => void commands.duplicate(ids),
  } as const;
  const remove = {
    id: 'remove',
    label: t('streams_list_delete'),
    icon: 'delete',
    danger: true,
    run: () => void commands.trash(ids),
  } as const;
  const json = {
    id: 'json',
    label: t('streams_list_export_json'),
    icon: 'download',
    run: () => void commands.exportStreams(ids),
  } as const;
  const [views = [], copies = [], tables = []] = single;
  return [views, [duplicate, ...copies], [...tables, json], [remove]];
}

function trashMenu(ids: readonly string[], commands: StreamCommands): MenuGroup[] {
  return [
    [
      {
        id: 'restore',
        label: t('streams_list_restore'),
        icon: 'undo',
        run: () => void commands.restore(ids),
      },
    ],
    [
      {
        id: 'remove',
        label: t('streams_list_delete_for_good'),
        icon: 'delete',
        danger: true,
        run: () => void commands.empty(ids),
      },
    ],
  ];
}

/** What is shown of one, and what is made of one. */
function singleGroups({ stream }: StreamRow, commands: StreamCommands): MenuGroup[] {
  const { id, isTemplate } = stream;
  const plan = {
    id: 'plan',
    label: t('streams_list_open_plan'),
    icon: 'rows',
    run: () => commands.open('plan', id),
  } as const;
  const table = {
    id: 'table',
    label: t('streams_list_export_csv'),
    icon: 'rows',
    run: () => void commands.exportTable(id),
  } as const;
  if (isTemplate) {
    const use = {
      id: 'use',
      label: t('streams_list_use_template'),
      icon: 'add',
      run: () => void commands.add({}, id),
    } as const;
    return [[use, plan], [], [table]];
  }
  const texts = {
    id: 'texts',
    label: t('streams_list_open_texts'),
    icon: 'copy',
    run: () => commands.open('texts', id),
  } as const;
  const after = {
    id: 'after',
    label: t('streams_list_open_after'),
    icon: 'info',
    run: () => commands.open('after', id),
  } as const;
  const template = {
    id: 'template',
    label: t('streams_list_make_template'),
    icon: 'template',
    run: () => void commands.makeTemplate(id),
  } as const;
  return [[plan, texts, after], [template], [table]];
}
