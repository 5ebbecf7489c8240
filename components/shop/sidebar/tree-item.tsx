import type { ComponentChildren } from 'preact';
import { numberText } from '@/components/ui/format.ts';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { memo } from '@/components/ui/memo.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { RowEdge } from '../drag/drop-target.ts';
import { placeName } from '../store/place-name.ts';
import type { TreeRow } from '../store/tree-rows.ts';

export interface TreeItemProps {
  /** Of the element, for the tree to say where the keys are. */
  id: string;
  row: TreeRow;
  /** How many products there are in it. */
  count: number;
  /** The picture of its cover; null: none. */
  cover: string | null;
  selected: boolean;
  /** It is being dragged. */
  dragged: boolean;
  /** Something would be dropped there. */
  dropEdge: RowEdge | null;
  /** The field in place of the name, while that is typed. */
  children?: ComponentChildren;
}

const ICONS: Readonly<Record<string, IconName>> = { all: 'shop', none: 'tray', trash: 'delete' };

/** Deeper categories are indented no further. */
const DEEPEST = 8;

/** A place of the tree. Its parts that do something say so with `data-act`. */
export const TreeItem = memo((props: TreeItemProps) => {
  const { row, dropEdge, cover } = props;
  const classes = [
    'tree-row',
    dropEdge ? `tree-${dropEdge}` : '',
    props.dragged ? 'tree-dragged' : '',
  ];
  return (
    <div
      id={props.id}
      class={classes.filter(Boolean).join(' ')}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={props.selected}
      aria-expanded={row.open ?? undefined}
      data-place={row.id}
      style={{ '--depth': Math.min(row.depth, DEEPEST) }}
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
      {props.children || <NameAndCount row={row} count={props.count} />}
    </div>
  );
});

function NameAndCount({ row, count }: Pick<TreeItemProps, 'row' | 'count'>) {
  return (
    <>
      <span class="tree-name" dir="auto" title={row.node?.path.join(' › ')}>
        {placeName(row.id, row.node)}
      </span>
      <span class="tree-count">{count > 0 ? numberText(count) : ''}</span>
      {row.node && (
        <span class="tree-more" data-act="menu" title={t('shop_more')} aria-hidden="true">
          <Icon name="more" />
        </span>
      )}
    </>
  );
}

/** Where a new category will stand, with the field for its name. */
export function NewCategoryItem(props: { depth: number; children: ComponentChildren }) {
  return (
    <div
      class="tree-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={props.depth + 1}
      aria-selected={false}
      style={{ '--depth': props.depth }}
    >
      <span class="tree-twist" />
      <Icon name="folder" />
      {props.children}
    </div>
  );
}
