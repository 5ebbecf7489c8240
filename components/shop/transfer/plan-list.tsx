import { useMemo, useState } from 'preact/hooks';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { pathText } from '@/components/ui/path-text.ts';
import { Picture } from '@/components/ui/picture.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { type Planned, VERDICTS, type Verdict } from '@/utils/shop/transfer/import/plan.ts';
import { directionOf } from '@/utils/text/direction.ts';
import {
  isPickable,
  isPicked,
  PICK_MODES,
  type PickMode,
  type Picks,
  withPick,
} from './plan-picks.ts';

/** Rows that are drawn at a time. */
const PAGE = 100;

const COUNTS = {
  new: 'transfer_count_new',
  more: 'transfer_count_more',
  same: 'transfer_count_same',
  twice: 'transfer_count_twice',
  wrong: 'transfer_count_wrong',
} as const;

const MODES: Readonly<Record<PickMode, () => string>> = {
  all: () => t('transfer_pick_all'),
  none: () => t('transfer_pick_none'),
  new: () => t('transfer_pick_new'),
};

export interface PlanListProps {
  plan: readonly Planned[];
  picks: Picks;
  onPicks: (picks: Picks) => void;
  /** The creator's setting. */
  hasPictures: boolean;
}

/** What an import does with each row: counts that narrow the list, and the rows, to be ticked. */
export function PlanList({ plan, picks, onPicks, hasPictures }: PlanListProps) {
  const [filter, setFilter] = useState<Verdict | null>(null);
  const shown = useMemo(
    () => (filter === null ? plan : plan.filter(({ verdict }) => verdict === filter)),
    [plan, filter],
  );
  const counts = useMemo(() => countBy(plan), [plan]);
  return (
    <section class="transfer-plan" aria-label={t('transfer_rows')}>
      <div class="transfer-plan-head">
        <Modes picks={picks} onPicks={onPicks} />
        <fieldset class="transfer-counts" aria-label={t('transfer_filter')}>
          {VERDICTS.map((verdict) => (
            <Count
              key={verdict}
              verdict={verdict}
              count={counts.get(verdict) ?? 0}
              isFilter={verdict === filter}
              onFilter={setFilter}
            />
          ))}
        </fieldset>
      </div>
      <Rows
        key={filter}
        rows={shown}
        picks={picks}
        hasPictures={hasPictures}
        onTick={(at, isTicked) => onPicks(withPick(picks, at, isTicked))}
      />
    </section>
  );
}

function countBy(plan: readonly Planned[]): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of plan) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** Ticks many rows at once. */
function Modes({ picks, onPicks }: Pick<PlanListProps, 'picks' | 'onPicks'>) {
  return (
    <fieldset class="transfer-counts" aria-label={t('transfer_pick')}>
      {PICK_MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          class="transfer-mode"
          aria-pressed={picks.mode === mode && picks.single.size === 0}
          onClick={() => onPicks({ mode, single: new Map() })}
        >
          {MODES[mode]()}
        </button>
      ))}
    </fieldset>
  );
}

interface CountProps {
  verdict: Verdict;
  count: number;
  isFilter: boolean;
  onFilter: (verdict: Verdict | null) => void;
}

function Count({ verdict, count, isFilter, onFilter }: CountProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      class={`transfer-count transfer-${verdict}`}
      aria-pressed={isFilter}
      onClick={() => onFilter(isFilter ? null : verdict)}
    >
      {tn(COUNTS[verdict], count)}
    </button>
  );
}

interface RowsProps {
  rows: readonly Planned[];
  picks: Picks;
  hasPictures: boolean;
  onTick: (at: number, isTicked: boolean) => void;
}

/** The rows, a page at first; a button draws the next page. */
function Rows({ rows, picks, ...rest }: RowsProps) {
  const [pages, setPages] = useState(1);
  const hidden = rows.length - pages * PAGE;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys scroll what has the focus */
    <ol class="transfer-rows" tabIndex={0} aria-label={t('transfer_rows')}>
      {rows.slice(0, pages * PAGE).map((row) => (
        <PlanRow key={row.at} planned={row} isTicked={isPicked(row, picks)} {...rest} />
      ))}
      {hidden > 0 && (
        <li>
          <button type="button" class="button button-quiet" onClick={() => setPages(pages + 1)}>
            {t('transfer_more_rows', numberText(hidden))}
          </button>
        </li>
      )}
    </ol>
  );
}

interface PlanRowProps extends Pick<RowsProps, 'hasPictures' | 'onTick'> {
  planned: Planned;
  isTicked: boolean;
}

function PlanRow({ planned, isTicked, hasPictures, onTick }: PlanRowProps) {
  const { at, verdict, name, row, image } = planned;
  const title = (
    <span class="transfer-name" dir={directionOf(name)}>
      {name}
    </span>
  );
  return (
    <li class={`transfer-row transfer-${verdict}`}>
      <span class="transfer-at quiet">{numberText(at)}</span>
      {row ? (
        <label class="transfer-pick">
          <input
            type="checkbox"
            checked={isTicked}
            disabled={!isPickable(planned)}
            onChange={({ currentTarget }) => onTick(at, currentTarget.checked)}
          />
          <Picture image={image} size={36} shown={hasPictures} />
          {title}
        </label>
      ) : (
        <span class="transfer-pick">
          <Icon name="warning" />
          {title}
        </span>
      )}
      <Categories paths={row?.paths ?? []} />
      <span class="transfer-status quiet">{statusText(planned)}</span>
    </li>
  );
}

function Categories({ paths }: { paths: readonly string[][] }) {
  if (paths.length === 0) return null;
  return (
    <span class="transfer-categories">
      <Icon name="folder" />
      <span class="visually-hidden">{t('transfer_column_category')}</span>
      <span dir="auto">{paths.map(pathText).join(', ')}</span>
    </span>
  );
}

function statusText({ verdict, wrong, row }: Planned): string {
  if (wrong) return REASONS[wrong]();
  return row ? `${HOSTS[row.marketplace]} · ${STATUSES[verdict]()}` : '';
}

const REASONS = {
  'no-product': () => t('transfer_wrong_no_product'),
  'short-link': () => t('transfer_wrong_short_link'),
  'no-marketplace': () => t('transfer_wrong_no_marketplace'),
  'unknown-marketplace': () => t('transfer_wrong_unknown_marketplace'),
} as const;

const STATUSES: Readonly<Record<Verdict, () => string>> = {
  new: () => t('transfer_status_new'),
  more: () => t('transfer_status_more'),
  same: () => t('transfer_status_same'),
  twice: () => t('transfer_status_twice'),
  wrong: () => '',
};
