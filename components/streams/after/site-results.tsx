import { amountText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { readTypedAmount } from '@/utils/earnings/accounts/typed-amount.ts';
import { airTimeOf, sumOf } from '@/utils/streams/air-time.ts';
import type { LiveSite, SiteResult, Stream } from '@/utils/streams/stream.ts';
import { readCount } from '@/utils/text/read-count.ts';
import { durationText } from '@/utils/time/duration.ts';
import { CountField } from '../parts/count-field.tsx';
import { DurationField } from '../parts/duration-field.tsx';
import { siteName } from '../parts/site-name.ts';
import { useStreams } from '../store/context.ts';
import { wholeSeconds } from './log-text.ts';
import { useCurrency } from './use-currency.ts';

const COUNTS = ['viewers', 'laterViewers', 'clicks', 'orders', 'followers'] as const;
type Count = (typeof COUNTS)[number];

const LABELS: Readonly<Record<Count, () => string>> = {
  viewers: () => t('streamlog_viewers'),
  laterViewers: () => t('streamlog_later_viewers'),
  clicks: () => t('streamlog_clicks'),
  orders: () => t('streamlog_orders'),
  followers: () => t('streamlog_followers'),
};

interface SiteResultsProps {
  stream: Stream;
  site: LiveSite;
}

/** What the stream brought on one site, each number typed by her, or taken from reports. */
export function SiteResults({ stream, site }: SiteResultsProps) {
  const { port, actions, now } = useStreams();
  const currency = useCurrency(stream);
  const result = stream.results[site];
  const save = (edit: Partial<SiteResult>) =>
    actions.run(() => port.editResult(stream.id, site, edit));
  const noted = airTimeOf({ ...stream, results: {} }, now.value);
  return (
    <fieldset class="log-site">
      <legend>{siteName(site)}</legend>
      <DurationField
        label={t('streamlog_time_on_air')}
        seconds={result?.seconds ?? null}
        hint={
          noted.all.length > 0
            ? t('streamlog_noted', durationText(wholeSeconds(sumOf(noted.all))))
            : undefined
        }
        onSave={(seconds) => save({ seconds })}
      />
      {COUNTS.map((name) => (
        <CountField
          key={name}
          label={LABELS[name]()}
          value={countText(result?.[name])}
          read={readCount}
          wrong={t('streamlog_number_wrong')}
          onSave={(value) => save({ [name]: value })}
        />
      ))}
      <CountField
        label={t('streamlog_sales', currency)}
        value={result?.sales == null ? '' : amountText(result.sales, currency)}
        read={(typed) => positive(readTypedAmount(typed, currency))}
        wrong={t('streamlog_amount_wrong')}
        onSave={(sales) => save({ sales })}
      />
    </fieldset>
  );
}

function countText(value: number | null | undefined): string {
  return value == null ? '' : String(value);
}

function positive(amount: number | null): number | null {
  return amount === null || amount < 0 ? null : amount;
}
