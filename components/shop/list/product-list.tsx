import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { deletes } from '@/components/ui/mac.ts';
import { type MenuGroup, MenuList } from '@/components/ui/menu-list.tsx';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import type { DropTarget } from '../drag/drop-target.ts';
import type { ShopPort } from '../shell/port.ts';
import { Item } from './item.tsx';
import { pick, pickAll, pickNone, type Selection, wayOf } from './selection.ts';
import { stepOf } from './steps.ts';
import { useDetails } from './use-row-details.ts';
import { type Layout, type Look, useVirtualList } from './use-virtual-list.ts';
import './product-list.css';

/** What the list's keys and the parts of its items ask for. */
export type ListAct = 'copy' | 'open' | 'details' | 'title' | 'remove' | 'grab';

export interface ListProps {
  label: string;
  ids: readonly string[];
  port: Pick<ShopPort, 'details'>;
  /** Of the shop as it was read last. */
  version: number;
  look: Look;
  pictures: boolean;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** Products have places of their own here, which are shown. */
  places: boolean;
  carried: ReadonlySet<string>;
  mark: DropTarget | null;
  scroller: RefObject<HTMLElement | null>;
  /** The list's element, which has the focus. */
  listRef: RefObject<HTMLDivElement | null>;
  /** Is told how the list stands, for keys that are handled elsewhere. */
  layoutRef: RefObject<Layout>;
  onAct: (act: ListAct, id: string) => void;
  /** The menu for a product, or for all that are selected when it is one of them. */
  menu: (id: string) => readonly MenuGroup[];
}

/**
 * The products, of which only those in sight are in the document. The list has the focus and says where the keys
 * are, so that nothing is lost when an item leaves the document.
 */
export function ProductList(props: ListProps) {
  const { ids, look, selection, onSelect, scroller, listRef, layoutRef, mark } = props;
  const base = useUniqueId();
  const layout = useVirtualList(listRef, scroller, ids.length, look);
  layoutRef.current = layout;
  const { from, to, columns, lineHeight } = layout;
  const [menu, setMenu] = useState<readonly MenuGroup[] | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const current = selection.current === null ? -1 : ids.indexOf(selection.current);
  const before = mark?.at === 'list' ? mark.before : undefined;
  const marked = before === null ? ids.length - 1 : before ? ids.indexOf(before) : -1;

  const drawn = useMemo(
    () => renderedIndexes({ from, to }, [current, marked], ids.length),
    [from, to, current, marked, ids],
  );
  const wanted = useMemo(() => drawn.flatMap((at) => ids[at] ?? []), [drawn, ids]);
  const details = useDetails(props.port, wanted, props.version);

  const itemId = (at: number) => `${base}-${at}`;
  const scrollTo = marked >= 0 ? marked : current;
  useLayoutEffect(() => {
    const item = scrollTo >= 0 && document.getElementById(itemId(scrollTo));
    if (item) item.scrollIntoView?.({ block: 'nearest' });
    // Over the first line stands what the list is.
    if (scroller.current && scrollTo >= 0 && scrollTo < columns) scroller.current.scrollTop = 0;
    // Not when others come before it: a person who has scrolled away is left where she reads.
  }, [mark, selection.current, look, ids.length > 0]);

  // Another list begins at its top.
  const { label } = props;
  useEffect(() => {
    if (current < 0 && scroller.current) scroller.current.scrollTop = 0;
  }, [label]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented) return;
    const { key } = event;
    const more = event.ctrlKey || event.metaKey;
    const at = ids[current];
    const rtl = document.documentElement.dir === 'rtl';
    const step = event.altKey
      ? null
      : stepOf(current, key, { count: ids.length, columns, lines: layout.lines, rtl });
    const act = actOf(event);
    if (step !== null) onSelect(pick(selection, ids, ids[step] ?? '', wayOf(event, true)));
    else if (more && key === 'a') onSelect(pickAll(selection, ids));
    else if (key === 'Escape' && selection.ids.size > 1) onSelect(pickNone(selection));
    else if (at !== undefined && key === ' ' && more) onSelect(pick(selection, ids, at, 'toggle'));
    else if (at !== undefined && act) props.onAct(act, at);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const { at, act, item } = hitOf(event);
    const id = ids[at];
    if (id === undefined) return;
    listRef.current?.focus({ preventScroll: true });
    if (act === 'menu') openMenu(id, item);
    else if (act === 'tick')
      onSelect(pick(selection, ids, id, event.shiftKey ? 'extend' : 'toggle'));
    else if (act === 'copy' || act === 'open' || act === 'details') {
      onSelect(pick(selection, ids, id, selection.ids.has(id) ? 'walk' : 'only'));
      props.onAct(act, id);
    } else onSelect(pick(selection, ids, id, wayOf(event)));
  }

  function openMenu(id: string, item: Element | null) {
    opener.current = item?.querySelector<HTMLElement>('[data-act=menu]') ?? listRef.current;
    if (!selection.ids.has(id)) onSelect(pick(selection, ids, id, 'only'));
    setMenu(props.menu(id));
  }

  return (
    <>
      <div
        class={`items items-${look}`}
        role="listbox"
        aria-multiselectable="true"
        aria-label={label}
        aria-activedescendant={current >= 0 ? itemId(current) : undefined}
        tabIndex={0}
        data-ordered={props.places ? '' : undefined}
        ref={listRef}
        style={{ blockSize: `${Math.ceil(ids.length / columns) * lineHeight}px` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDblClick={(event) => {
          const { at, act } = hitOf(event);
          const id = ids[at];
          if (id !== undefined && !act) props.onAct('details', id);
        }}
        onContextMenu={(event) => {
          // The menu key, Shift+F10 and the right button alike.
          event.preventDefault();
          const hit = hitOf(event);
          const id = ids[hit.at] ?? ids[current];
          const item = hit.item ?? document.getElementById(itemId(current));
          if (id !== undefined) openMenu(id, item);
        }}
      >
        {drawn.map((at) => {
          const id = ids[at] ?? '';
          // By its place, so that no element ever moves: one that is moved and changed at once keeps its former
          // look in Chromium (seen in 156, where Preact moves by `moveBefore`).
          return (
            <Item
              key={at}
              id={itemId(at)}
              index={at}
              count={ids.length}
              product={details(id)}
              look={look}
              pictures={props.pictures}
              top={Math.floor(at / columns) * lineHeight}
              column={at % columns}
              columns={columns}
              selected={selection.ids.has(id)}
              current={at === current}
              carried={props.carried.has(id)}
              mark={at !== marked ? null : before === null ? 'after' : 'before'}
              place={props.places ? at + 1 : null}
            />
          );
        })}
      </div>
      {menu && (
        <MenuList
          label={label}
          groups={menu}
          anchor={opener}
          onClose={() => {
            setMenu(null);
            listRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

/** The item under an event, and the part of it that does something. */
function hitOf({ target }: Event): {
  at: number;
  act: string | undefined;
  item: HTMLElement | null;
} {
  const part = target instanceof Element ? target : null;
  const item = part?.closest<HTMLElement>('[data-row]') ?? null;
  const act = part?.closest<HTMLElement>('[data-act]')?.dataset.act;
  return { at: Number(item?.dataset.row ?? -1), act, item };
}

function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ListAct | null {
  if (key === 'Enter') return altKey ? 'details' : ctrlKey || metaKey ? 'open' : 'copy';
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  if (deletes(key)) return 'remove';
  if (key === 'F2') return 'title';
  return key === ' ' || key === 'm' ? 'grab' : null;
}
