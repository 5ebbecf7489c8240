import { useMemo, useState } from 'preact/hooks';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { type Planned, VERDICTS, type Verdict } from '@/utils/shop/transfer/import/plan.ts';

/** Rows that are drawn at a time. */
const PAGE = 100;

const COUNTS = {
  new: 'transfer_count_new',
  more: 'transfer_count_more',
  same: 'transfer_count_same',
  twice: 'transfer_count_twice',
  wrong: 'transfer_count_wrong',
} as const;

/** What an import does with each row: counts that narrow the list, and the rows. */
export function PlanList({ plan }: { plan: readonly Planned[] }) {
  const [filter, setFilter] = useState<Verdict | null>(null);
  const shown = useMemo(
    () => (filter === null ? plan : plan.filter(({ verdict }) => verdict === filter)),
    [plan, filter],
  );
  return (
    <section class="transfer-plan" aria-label={t('transfer_preview_title')}>
      <fieldset class="transfer-counts" aria-label={t('transfer_filter')}>
        {VERDICTS.map((verdict) => (
          <Count
            key={verdict}
            verdict={verdict}
            count={plan.filter((row) => row.verdict === verdict).length}
            isFilter={verdict === filter}
            onFilter={setFilter}
          />
        ))}
      </fieldset>
      <Rows key={filter} rows={shown} />
    </section>
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

/** The rows, a page at first; a button draws the next page. */
function Rows({ rows }: { rows: readonly Planned[] }) {
  const [pages, setPages] = useState(1);
  const hidden = rows.length - pages * PAGE;
  return (
    /* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys scroll what has the focus */
    <ol class="transfer-rows" tabIndex={0} aria-label={t('transfer_rows')}>
      {rows.slice(0, pages * PAGE).map((row) => (
        <PlanRow key={row.at} planned={row} />
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

function PlanRow({ planned }: { planned: Planned }) {
  const { at, verdict, name } = planned;
  return (
    <li class={`transfer-row transfer-${verdict}`}>
      <span class="transfer-at quiet">{numberText(at)}</span>
      <Icon name={verdict === 'wrong' ? 'warning' : verdict === 'new' ? 'add' : 'check'} />
      <span class="transfer-name" dir="auto">
        {name}
      </span>
      <span class="quiet">{statusText(planned)}</span>
    </li>
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
