import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useContextMenu } from '@/components/ui/context-menu.tsx';
import { deletes } from '@/components/ui/mac.ts';
import type { StreamRow } from './list-rows.ts';
import type { ListSelection } from './list-selection.ts';
import type { StreamCommands } from './stream-commands.ts';
import { StreamItem } from './stream-item.tsx';
import { streamMenu } from './stream-menu.ts';

export interface StreamListProps {
  label: string;
  rows: readonly StreamRow[];
  selection: ListSelection;
  commands: StreamCommands;
}

/** Streams in their order: links, with ticks for several at once. The keys are those of the shop's lists. */
export function StreamList(props: StreamListProps) {
  const { label, rows, selection, commands } = props;
  const list = useRef<HTMLUListElement>(null);
  /** Gets the focus back from a menu. */
  const link = useRef<HTMLElement | null>(null);
  const menu = useContextMenu(label, link);
  const onKeyDown = useListKeys(props, list);
  const meant = (id: string) => rows.filter(({ stream }) => selection.targets(id).has(stream.id));

  return (
    <ul
      class="stream-list"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        const id = rowAt(event);
        if (id === null || !list.current) return;
        event.preventDefault();
        link.current = linkOf(list.current, id);
        menu.open(streamMenu(meant(id), commands), menuButtonOf(list.current, id));
      }}
    >
      {rows.map((row) => (
        <StreamItem
          key={row.stream.id}
          row={row}
          isSelected={selection.ids.has(row.stream.id)}
          onSelect={({ shiftKey }) =>
            shiftKey ? selection.extend(null, row.stream.id) : selection.toggle(row.stream.id)
          }
          onOpen={(view) => commands.open(view, row.stream.id)}
          menu={() => streamMenu(meant(row.stream.id), commands)}
        />
      ))}
      {menu.view}
    </ul>
  );
}

/** @returns what a key in the list does */
function useListKeys(
  { rows, selection, commands }: StreamListProps,
  list: RefObject<HTMLUListElement | null>,
): (event: KeyboardEvent) => void {
  function onKeyDown(event: KeyboardEvent) {
    const at = rowAt(event);
    if (event.defaultPrevented || !at || !list.current) return;
    if (runKey(event, at, list.current)) event.preventDefault();
  }

  /** @returns whether the key does something */
  function runKey(event: KeyboardEvent, id: string, element: HTMLElement): boolean {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isControl = ctrlKey || metaKey;
    if (altKey) return false;
    const to = stepTo(element, id, key);
    if (to !== null) {
      if (shiftKey) selection.extend(id, to);
      linkOf(element, to)?.focus();
    } else if (key === ' ' && event.target instanceof HTMLAnchorElement) selection.toggle(id);
    else if (key === 'Escape' && selection.ids.size > 0) selection.clear();
    else if (isControl && key === 'a') selection.all();
    else if (isControl && key === 'd') void commands.duplicate([...selection.targets(id)]);
    else if (!isControl && deletes(key)) remove(element, id);
    else return false;
    return true;
  }

  function remove(element: HTMLElement, id: string) {
    const targets = selection.targets(id);
    // The focus stays in the list.
    const next = rows.findIndex(({ stream }) => stream.id === id);
    const left = (row: StreamRow) => !targets.has(row.stream.id);
    const stays = rows.slice(next).find(left) ?? rows.slice(0, next).findLast(left);
    if (stays) linkOf(element, stays.stream.id)?.focus();
    const isTrash = rows[next]?.stream.isDeleted;
    void (isTrash ? commands.empty([...targets]) : commands.trash([...targets]));
  }

  return onKeyDown;
}

/** The stream that an event is about. */
function rowAt({ target }: Event): string | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('.stream-item') : null;
  return item?.dataset.id ?? null;
}

/** The stream that a key leads to; null: it leads nowhere. */
function stepTo(list: HTMLElement, from: string, key: string): string | null {
  const ids = [...list.querySelectorAll<HTMLElement>('.stream-item')].map(
    ({ dataset }) => dataset.id ?? '',
  );
  const at = ids.indexOf(from);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[key];
  return to === undefined ? null : (ids[to] ?? from);
}

function linkOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] a`);
}

function menuButtonOf(list: HTMLElement, id: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] [aria-haspopup]`);
}
