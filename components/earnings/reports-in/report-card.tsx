import { Checkbox } from '@/components/ui/checkbox.tsx';
import { dateTimeText, numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { dayText, moneyText } from '@/components/ui/money-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { KeepPreview, ReadReport } from '@/utils/earnings/import/report-import.ts';
import { currencyOf, decimalsOf } from '@/utils/earnings/money.ts';
import type { ReportNote } from '@/utils/earnings/reports/found.ts';
import { isOfPeriod } from '@/utils/earnings/reports/report.ts';
import { amountInUnits } from '@/utils/earnings/reports/report-of.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { kindLabel, leftText, roleLabel } from './labels.ts';

interface ReportCardProps {
  report: ReadReport;
  /** Whose it is; null: not chosen yet. */
  marketplace: MarketplaceCode | null;
  /** Null: not known yet, or not to be kept. */
  preview: KeepPreview | null;
  isOn: boolean;
  onOn: (isOn: boolean) => void;
}

/** A report that was read: what it is, what it comes to, what keeping it would do. */
export function ReportCard({ report, marketplace, preview, isOn, onOn }: ReportCardProps) {
  const { kind, from, to, rows, made } = report;
  return (
    <li class="reports-in-report">
      <Checkbox checked={isOn} onChange={onOn}>
        {kindLabel(kind)}
      </Checkbox>
      <p class="reports-in-facts">
        <span>
          {from === to ? dayText(from) : t('earnings_from_to', dayText(from), dayText(to))}
        </span>
        <span>{tn('reports_in_rows', rows)}</span>
        <span>{t('reports_in_made', dateTimeText(made))}</span>
      </p>
      <Sums report={report} marketplace={marketplace} />
      <Notes report={report} />
      {isOn && preview && <WhatIsKept report={report} preview={preview} />}
    </li>
  );
}

const COUNTS = ['clicks', 'ordered', 'shipped', 'returned'] as const;
const AMOUNTS = ['revenue', 'income', 'fees'] as const;

/** The sums as Amazon's own summary has them. */
function Sums({ report: { sums }, marketplace }: Pick<ReportCardProps, 'report' | 'marketplace'>) {
  const amount = (hundredths: number) => {
    if (marketplace === null) return numberText(hundredths / 100);
    const currency = currencyOf(marketplace);
    return moneyText(amountInUnits(hundredths, decimalsOf(currency)), currency);
  };
  const all = [
    ...COUNTS.map((role) => [role, sums[role], numberText] as const),
    ...AMOUNTS.map((role) => [role, sums[role], amount] as const),
  ];
  return (
    <dl class="reports-in-sums">
      {all.map(
        ([role, sum, text]) =>
          sum !== null && (
            <div key={role}>
              <dt>{roleLabel(role)}</dt>
              <dd>{text(sum)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const NOTES: Readonly<Record<ReportNote['note'], (rows: number) => string>> = {
  padded: (rows) => tn('reports_in_padded', rows),
  'no-asin': (rows) => tn('reports_in_no_asin', rows),
  outside: (rows) => tn('reports_in_outside', rows),
  'title-order': () => t('reports_in_title_order'),
  'title-contradicts': () => t('reports_in_title_contradicts'),
};

function Notes({ report: { notes, left, leftRows } }: Pick<ReportCardProps, 'report'>) {
  return (
    <>
      {notes.map(({ note, rows }) => (
        <p key={note} class="reports-in-note">
          <Icon name="info" />
          <span>{NOTES[note](rows)}</span>
        </p>
      ))}
      {left > 0 && (
        <details class="reports-in-left">
          <summary>{tn('reports_in_left', left)}</summary>
          <ul>
            {leftRows.map(({ line, reason, cells }) => (
              <li key={line} dir="auto">
                {t('reports_in_left_row', line, leftText(reason))} {cells.join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const VERDICTS = ['fresh', 'replaced', 'same', 'older', 'covered'] as const;

/** What of it is new, what it replaces, what is here already. */
function WhatIsKept({ report, preview }: { report: ReadReport; preview: KeepPreview }) {
  const labels: Readonly<Record<(typeof VERDICTS)[number], (days: string) => string>> = {
    fresh: (days) => t('reports_in_fresh', days),
    replaced: (days) => t('reports_in_replaced', days),
    same: (days) => t('reports_in_same', days),
    older: (days) => t('reports_in_older', days),
    covered: (days) => t('reports_in_covered', days),
  };
  return (
    <ul class="reports-in-kept">
      {VERDICTS.map((verdict) => {
        const days = preview.days[verdict];
        if (days === 0) return null;
        const text = isOfPeriod(report.kind)
          ? t('reports_in_whole_period')
          : tn('reports_in_day_count', days);
        return (
          <li key={verdict} data-verdict={verdict}>
            {labels[verdict](text)}
          </li>
        );
      })}
    </ul>
  );
}
