import type { ComponentChild, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberText } from '@/components/ui/format.ts';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { deletes } from '@/components/ui/mac.ts';
import { type MenuGroup, MenuList } from '@/components/ui/menu-list.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Carried, DropTarget } from '../drag/drop-target.ts';
import { NameField } from './name-field.tsx';
import { type TreeRow, treeStep } from './tree-rows.ts';
import './tree.css';

/** A name that is being typed: of a category, or of one that will be made. */
export type Naming = { rename: string } | { under: string | null };

export interface TreeProps {
  rows: readonly TreeRow[];
  /** The place that the list shows. */
  place: string;
  /** How many products there are in a place. */
  countOf: (row: TreeRow) => number;
  /** The picture of a category's cover. */
  coverOf: (row: TreeRow) => string | null;
  pictures: boolean;
  naming: Naming | null;
  carried: Carried | null;
  mark: DropTarget | null;
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

const ICONS: Readonly<Record<string, IconName>> = { all: 'shop', none: 'tray', trash: 'delete' };

/** The shop's places and her categories. The list beside it shows what the keys stand at. */
export function Tree(props: TreeProps) {
  const { rows, place, naming, mark, carried, treeRef } = props;
  const base = useUniqueId();
  const [menu, setMenu] = useState<readonly MenuGroup[] | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const at = rows.findIndex(({ id }) => id === place);
  const marked = mark?.at === 'tree' ? mark : null;
  const rowId = (id: string) => `${base}-${id}`;

  useLayoutEffect(() => {
    const row = document.getElementById(`${base}-${marked?.id ?? place}`);
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [base, place, marked?.id]);

  function openMenu(row: TreeRow | undefined, element: Element | null) {
    const groups = row ? props.menu(row) : [];
    if (groups.length === 0) return;
    opener.current = element?.querySelector<HTMLElement>('[data-act=menu]') ?? treeRef.current;
    setMenu(groups);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const row = rows[at];
    const step = treeStep(rows, at, key, document.documentElement.dir === 'rtl');
    if (step && 'go' in step) props.onPlace(step.go);
    else if (step && 'open' in step) props.onOpen(step.open, true);
    else if (step) props.onOpen(step.close, false);
    else if (key === 'Enter') props.onChosen('key');
    else if (key === 'Insert' || key === 'n') props.onNaming({ under: row?.node?.id ?? null });
    else if (!row?.node) return;
    else if (key === 'F2') props.onNaming({ rename: row.id });
    else if (deletes(key)) props.onRemove(row.id);
    else if (key === ' ' || key === 'm') props.onGrab(row.id);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const { row, act, element } = hitOf(event, rows);
    if (!row) return;
    treeRef.current?.focus({ preventScroll: true });
    if (act === 'twist') props.onOpen(row.id, !row.open);
    else if (act === 'menu') openMenu(row, element);
    else {
      props.onPlace(row.id);
      props.onChosen('click');
    }
  }

  const name = (text: string) => naming && props.onName(naming, text);
  const field = (value: string, label: string) => (
    <NameField value={value} label={label} onDone={name} onCancel={() => props.onNaming(null)} />
  );
  const draft = naming && 'under' in naming ? draftAt(rows, naming.under) : null;
  return (
    <>
      <div
        class="tree"
        role="tree"
        aria-label={t('label_categories')}
        aria-activedescendant={at >= 0 ? rowId(place) : undefined}
        tabIndex={0}
        ref={treeRef}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDblClick={(event) => {
          const { row, act } = hitOf(event, rows);
          if (row?.node && !act) props.onNaming({ rename: row.id });
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const hit = hitOf(event, rows);
          openMenu(hit.row ?? rows[at], hit.element ?? document.getElementById(rowId(place)));
        }}
      >
        {rows.flatMap((row, index) => [
          <TreeLine
            key={index}
            id={rowId(row.id)}
            row={row}
            count={props.countOf(row)}
            cover={props.pictures ? props.coverOf(row) : null}
            selected={row.id === place}
            carried={carried?.kind === 'category' && carried.id === row.id}
            mark={marked?.id === row.id ? marked.where : null}
          >
            {naming && 'rename' in naming && naming.rename === row.id
              ? field(row.node?.name ?? '', t('shop_category_name'))
              : null}
          </TreeLine>,
          draft?.after === index && (
            <div
              class="tree-row"
              key="draft"
              role="treeitem"
              tabIndex={-1}
              aria-level={draft.depth + 1}
              aria-selected={false}
              style={{ '--depth': draft.depth }}
            >
              <span class="tree-twist" />
              <Icon name="folder" />
              {field('', t('shop_category_new'))}
            </div>
          ),
        ])}
      </div>
      {menu && (
        <MenuList
          label={t('label_categories')}
          groups={menu}
          anchor={opener}
          onClose={() => {
            setMenu(null);
            treeRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

interface LineProps {
  id: string;
  row: TreeRow;
  count: number;
  cover: string | null;
  selected: boolean;
  carried: boolean;
  mark: 'before' | 'into' | 'after' | null;
  /** The field in place of the name, while it is typed. */
  children: ComponentChild;
}

function TreeLine({ id, row, count, cover, selected, carried, mark, children }: LineProps) {
  const classes = ['tree-row', mark ? `tree-${mark}` : '', carried ? 'tree-carried' : ''];
  return (
    <div
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-selected={selected}
      aria-expanded={row.open ?? undefined}
      data-place={row.id}
      style={{ '--depth': Math.min(row.depth, 8) }}
    >
      {row.open === null ? (
        <span class="tree-twist" />
      ) : (
        <span class="tree-twist" data-act="twist">
          <Icon name="chevron-down" />
        </span>
      )}
      {cover ? (
        <Picture image={cover} size={20} shown />
      ) : (
        <Icon name={ICONS[row.id] ?? 'folder'} />
      )}
      {children ?? (
        <>
          <span class="tree-name" dir="auto" title={row.node?.path.join(' › ')}>
            {placeName(row)}
          </span>
          <span class="tree-count">{count > 0 ? numberText(count) : ''}</span>
          {row.node && (
            <span class="tree-more" data-act="menu" title={t('shop_more')} aria-hidden="true">
              <Icon name="more" />
            </span>
          )}
        </>
      )}
    </div>
  );
}

/** What a line of the tree is called. */
export function placeName({ id, node }: Pick<TreeRow, 'id' | 'node'>): string {
  if (node) return node.name;
  return id === 'none' ? t('shop_uncategorized') : id === 'trash' ? t('shop_trash') : t('shop_all');
}

/** Where the name of a new category is typed: behind the last one under the same parent. */
function draftAt(
  rows: readonly TreeRow[],
  parent: string | null,
): { after: number; depth: number } {
  if (parent === null) return { after: rows.length - 2, depth: 0 };
  const at = rows.findIndex(({ id }) => id === parent);
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return { after: next - 1, depth: depth + 1 };
}

function hitOf({ target }: Event, rows: readonly TreeRow[]) {
  const part = target instanceof Element ? target : null;
  const element = part?.closest<HTMLElement>('[data-place]') ?? null;
  const row = rows.find(({ id }) => id === element?.dataset.place);
  return { row, element, act: part?.closest<HTMLElement>('[data-act]')?.dataset.act };
}
