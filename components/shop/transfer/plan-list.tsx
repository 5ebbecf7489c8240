import { useMemo, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn, uiLanguage } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { type Planned, VERDICTS, type Verdict } from '@/utils/shop/transfer/import/plan.ts';

/** Rows that are drawn at a time. */
const PAGE = 100;

const COUNTS = {
  new: 'io_count_new',
  more: 'io_count_more',
  same: 'io_count_same',
  twice: 'io_count_twice',
  wrong: 'io_count_wrong',
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
    <section class="io-plan" aria-label={t('io_preview_title')}>
      <fieldset class="io-counts" aria-label={t('io_narrow')}>
        {VERDICTS.map((verdict) => {
          const count = plan.filter((each) => each.verdict === verdict).length;
          if (count === 0) return null;
          return (
            <button
              key={verdict}
              type="button"
              class={`io-count io-${verdict}`}
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
      <ol class="io-rows" tabIndex={0} aria-label={t('io_rows')}>
        {drawn.map((each) => (
          <PlanRow key={each.at} planned={each} />
        ))}
        {drawn.length < shown.length && (
          <li>
            <button type="button" class="button button-quiet" onClick={() => setPages(pages + 1)}>
              {t('io_more_rows', (shown.length - drawn.length).toLocaleString(uiLanguage()))}
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}

function PlanRow({ planned: { at, verdict, wrong, name, row } }: { planned: Planned }) {
  return (
    <li class={`io-row io-${verdict}`}>
      <span class="io-at quiet">{at.toLocaleString(uiLanguage())}</span>
      <Icon name={verdict === 'wrong' ? 'warning' : verdict === 'new' ? 'add' : 'check'} />
      <span class="io-name" dir="auto">
        {name}
      </span>
      <span class="quiet">
        {wrong ? WRONG[wrong]() : row ? `${HOSTS[row.marketplace]} · ${STATE[verdict]()}` : ''}
      </span>
    </li>
  );
}

const WRONG = {
  'no-product': () => t('io_wrong_no_product'),
  'short-link': () => t('io_wrong_short_link'),
  'no-marketplace': () => t('io_wrong_no_marketplace'),
} as const;

const STATE: Readonly<Record<Verdict, () => string>> = {
  new: () => t('io_new'),
  more: () => t('io_more'),
  same: () => t('io_same'),
  twice: () => t('io_twice'),
  wrong: () => '',
};
