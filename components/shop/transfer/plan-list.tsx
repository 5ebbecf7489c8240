import { useMemo, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn, uiLanguage } from '@/utils/browser/i18n.ts';
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

/** What would become of each row: counts to narrow it by, and the rows themselves. */
export function PlanList({ plan }: { plan: readonly Planned[] }) {
  const [only, setOnly] = useState<Verdict | null>(null);
  const [pages, setPages] = useState(1);
  const shown = useMemo(
    () => (only === null ? plan : plan.filter(({ verdict }) => verdict === only)),
    [plan, only],
  );
  const drawn = shown.slice(0, pages * PAGE);

  return (
    <section class="transfer-plan" aria-label={t('transfer_preview_title')}>
      <fieldset class="transfer-counts" aria-label={t('transfer_filter')}>
        {VERDICTS.map((verdict) => {
          const count = plan.filter((each) => each.verdict === verdict).length;
          if (count === 0) return null;
          return (
            <button
              key={verdict}
              type="button"
              class={`transfer-count transfer-${verdict}`}
              aria-pressed={only === verdict}
              onClick={() => {
                setOnly(only === verdict ? null : verdict);
                setPages(1);
              }}
            >
              {tn(COUNTS[verdict], count)}
            </button>
          );
        })}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys scroll what has the focus */}
      <ol class="transfer-rows" tabIndex={0} aria-label={t('transfer_rows')}>
        {drawn.map((each) => (
          <PlanRow key={each.at} planned={each} />
        ))}
        {drawn.length < shown.length && (
          <li>
            <button type="button" class="button button-quiet" onClick={() => setPages(pages + 1)}>
              {t('transfer_more_rows', (shown.length - drawn.length).toLocaleString(uiLanguage()))}
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}

function PlanRow({ planned: { at, verdict, wrong, name, row } }: { planned: Planned }) {
  return (
    <li class={`transfer-row transfer-${verdict}`}>
      <span class="transfer-at quiet">{at.toLocaleString(uiLanguage())}</span>
      <Icon name={verdict === 'wrong' ? 'warning' : verdict === 'new' ? 'add' : 'check'} />
      <span class="transfer-name" dir="auto">
        {name}
      </span>
      <span class="quiet">
        {wrong ? WRONG[wrong]() : row ? `${HOSTS[row.marketplace]} · ${STATE[verdict]()}` : ''}
      </span>
    </li>
  );
}

const WRONG = {
  'no-product': () => t('transfer_wrong_no_product'),
  'short-link': () => t('transfer_wrong_short_link'),
  'no-marketplace': () => t('transfer_wrong_no_marketplace'),
} as const;

const STATE: Readonly<Record<Verdict, () => string>> = {
  new: () => t('transfer_status_new'),
  more: () => t('transfer_status_more'),
  same: () => t('transfer_status_same'),
  twice: () => t('transfer_status_twice'),
  wrong: () => '',
};
