import { useMemo } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { hrefOf } from '@/components/shop/store/sections.ts';
import { Button } from '@/components/ui/button.tsx';
import { failureText } from '@/components/ui/failure-text.ts';
import { numberText } from '@/components/ui/format.ts';
import { dayInText, moneyText } from '@/components/ui/money-text.ts';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { savedProducts } from '@/utils/earnings/queries/saved-products.ts';
import type { StreamResult, StreamResults } from '@/utils/earnings/queries/stream-results.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { LiveSite, SiteResult, Stream } from '@/utils/streams/stream.ts';
import type { StreamLog } from '@/utils/streams/stream-log.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';
import { siteName } from '../parts/site-name.ts';
import { useStreams } from '../store/context.ts';
import { type Reported, reportedOf } from './reported-of.ts';
import { sitesOf } from './sites-of.ts';
import { useCurrency, useMarketplace } from './use-currency.ts';
import { useSums } from './use-sums.ts';

interface ReportedResultsProps {
  stream: Stream;
  segments: readonly Segment[];
  log: StreamLog;
}

/** What the reports of the section Earnings say may have come of it: each proposal with its reason, taken by a click. */
export function ReportedResults({ stream, segments, log }: ReportedResultsProps) {
  const { live } = useShopPage();
  const { snapshot, now } = useStreams();
  const { sums, failure } = useSums();
  const marketplace = useMarketplace(stream);
  const settings = live.settings.value;
  const shop = live.snapshot.value;
  const clock = now.value;
  const removed = snapshot.value?.removed;
  const saved = useMemo(() => shop && savedProducts(shop.catalog), [shop]);
  const reported = useMemo(
    () =>
      sums &&
      saved &&
      settings &&
      reportedOf({
        ...{ stream, segments, removed: removed ?? new Map(), log, clock },
        ...{ sums, settings, marketplace, saved },
      }),
    [sums, saved, settings, stream, segments, removed, log, clock, marketplace],
  );
  if (failure !== null) return <Failure text={failureText(failure)} />;
  if (!reported) return null;
  return (
    <section class="log-reported" aria-labelledby="log-reported">
      <h3 id="log-reported">{t('streamlog_from_reports')}</h3>
      <Coverage reported={reported} />
      <ul>
        {reported.results.proposals.map((proposal) => (
          <Proposal key={proposal.reason} stream={stream} reported={reported} proposal={proposal} />
        ))}
      </ul>
      {reported.results.proposals.length > 0 && (
        <p class="quiet">{t('streamlog_proposals_hint')}</p>
      )}
    </section>
  );
}

/** How much the reports know, where that is not all. */
function Coverage({ reported: { results, hasReports } }: { reported: Reported }) {
  const { known, proposals, days } = results;
  if (known === 'all' && proposals.length > 0) return null;
  const [from, to] = [days.from, days.to].map((day) => inText(day));
  const text = !hasReports
    ? t('streamlog_no_reports')
    : known === 'none'
      ? t('streamlog_days_unknown', from ?? '', to ?? '')
      : known === 'some'
        ? t('streamlog_days_partly', from ?? '', to ?? '')
        : t('streamlog_nothing_reported', from ?? '', to ?? '');
  return (
    <p class="quiet">
      {text} {known !== 'all' && <a href={hrefOf('earnings')}>{t('streamlog_to_earnings')}</a>}
    </p>
  );
}

interface ProposalProps {
  stream: Stream;
  reported: Reported;
  proposal: StreamResult;
}

function Proposal({ stream, reported, proposal }: ProposalProps) {
  const currency = useCurrency(stream);
  return (
    <li>
      <p>
        <strong>{numbersText(proposal, currency)}</strong>
      </p>
      <p class="quiet">{reasonText(proposal, reported)}</p>
      <div class="view-tools">
        {proposalSites(stream, proposal).map((site) => (
          <Take key={site} stream={stream} site={site} proposal={proposal} />
        ))}
      </div>
    </li>
  );
}

/** Takes a proposal for a site; what is the same there already is said. */
function Take({
  stream,
  site,
  proposal,
}: Pick<ProposalProps, 'stream' | 'proposal'> & { site: LiveSite }) {
  const { port, actions } = useStreams();
  const edit = editOf(proposal);
  const result = stream.results[site];
  const isTaken =
    result !== undefined &&
    result.orders === edit.orders &&
    (proposal.sales === null || result.sales === edit.sales) &&
    (proposal.clicks === null || result.clicks === proposal.clicks);
  const name = siteName(site);
  return isTaken ? (
    <span class="quiet">{t('streamlog_taken', name)}</span>
  ) : (
    <Button
      icon="check"
      onClick={() =>
        void actions.run(() => port.editResult(stream.id, site, edit), t('streamlog_taken', name))
      }
    >
      {t('streamlog_take', name)}
    </Button>
  );
}

function editOf({ clicks, orders, sales }: StreamResult): Partial<SiteResult> {
  return { orders, ...(sales !== null && { sales }), ...(clicks !== null && { clicks }) };
}

/** What sold on Amazon's own pages came from there; a tracking ID of hers is for any of the sites. */
function proposalSites(stream: Stream, { reason }: StreamResult): LiveSite[] {
  const sites = sitesOf(stream);
  if (reason === 'onsite') return sites.includes('amazon') ? ['amazon'] : sites.slice(0, 1);
  return [...sites].sort((a, b) => Number(a === 'amazon') - Number(b === 'amazon'));
}

function numbersText({ orders, sales, clicks }: StreamResult, currency: string): string {
  return [
    t('earnings_pair', t('streamlog_orders'), numberText(orders)),
    ...(sales === null
      ? []
      : [t('earnings_pair', t('streamlog_shipped'), moneyText(sales, currency))]),
    ...(clicks === null ? [] : [t('earnings_pair', t('streamlog_clicks'), numberText(clicks))]),
  ].join(' · ');
}

function reasonText({ reason }: StreamResult, { results, tag }: Reported): string {
  const { from, to } = results.days;
  const [first, last] = [inText(from), inText(to)];
  const reasons: Readonly<Record<StreamResults['proposals'][number]['reason'], () => string>> = {
    'tag-and-products': () => t('streamlog_reason_both', tag ?? '', first, last),
    onsite: () => t('streamlog_reason_onsite', first, last),
    tag: () => t('streamlog_reason_tag', tag ?? '', first, last),
    products: () => t('streamlog_reason_products', first, last),
  };
  return reasons[reason]();
}

function inText(day: Day): string {
  return dayInText(day, dayAt(new Date()));
}
