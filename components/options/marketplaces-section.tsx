import { useState } from 'preact/hooks';
import { country } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { report } from '@/utils/report.ts';
import { isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { ToolbarPort } from './port.ts';
import type { Save } from './save.tsx';
import { SectionCard } from './section-card.tsx';
import { Switch } from './switch.tsx';
import { useTarget } from './target.ts';
import './marketplaces-section.css';

const BUILT_IN = CODES.filter((code) => !isMore(code));
const MORE = CODES.filter(isMore);

export interface MarketplacesSectionProps {
  settings: Settings;
  save: Save;
  port: Pick<ToolbarPort, 'switchMarketplace'>;
}

/** The outcome of the last switch that was used. */
interface Outcome {
  code: MarketplaceCode;
  result: 'done' | 'refused' | 'failed';
}

/** The marketplaces that have the toolbar. Those that are not built in ask for the browser's permission. */
export function MarketplacesSection({ settings, save, port }: MarketplacesSectionProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  function onSwitch(code: MarketplaceCode, on: boolean) {
    setOutcome(null);
    port.switchMarketplace(save, code, on).then(
      (result) => setOutcome({ code, result }),
      (error: unknown) => {
        report(error);
        setOutcome({ code, result: 'failed' });
      },
    );
  }

  const common = { settings, outcome, onSwitch };
  return (
    <>
      <p class="section-intro">{t('options_marketplaces_intro')}</p>
      <SectionCard title={t('options_marketplaces_built_in')}>
        <Rows codes={BUILT_IN} {...common} />
      </SectionCard>
      <SectionCard title={t('options_marketplaces_more')}>
        <p class="quiet">{t('options_marketplaces_more_intro')}</p>
        <Rows codes={MORE} {...common} />
      </SectionCard>
    </>
  );
}

interface RowsProps {
  codes: readonly MarketplaceCode[];
  settings: Settings;
  outcome: Outcome | null;
  onSwitch: (code: MarketplaceCode, on: boolean) => void;
}

function Rows({ codes, ...common }: RowsProps) {
  return (
    <ul class="marketplaces">
      {codes.map((code) => (
        <Row key={code} code={code} {...common} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<RowsProps, 'codes'> {
  code: MarketplaceCode;
}

/** A marketplace: its switch, what came of it, and the tracking ids that its links have. */
function Row({ code, settings, outcome, onSwitch }: RowProps) {
  const { ref, isTarget } = useTarget<HTMLButtonElement>(code);
  const result = outcome?.code === code ? outcome.result : null;
  const on = isOn(settings, code);
  return (
    <li class={isTarget ? 'section-target' : ''}>
      <Switch
        label={country(code)}
        detail={<bdi>{HOSTS[code]}</bdi>}
        on={on}
        buttonRef={ref}
        onChange={(next) => onSwitch(code, next)}
      />
      <p class={`outcome ${result === 'done' ? 'quiet' : 'bad'}`} role="status">
        {result && outcomeText(code, result)}
      </p>
      {on && <AccountLink code={code} count={tagsFor(settings, code).length} />}
    </li>
  );
}

function AccountLink({ code, count }: { code: MarketplaceCode; count: number }) {
  const none =
    marketplace(code).status === 'closed'
      ? t('options_marketplace_closed')
      : t('options_marketplaces_add_id');
  const text = count === 0 ? none : tn('options_marketplaces_ids', count);
  return (
    <a
      class="marketplaces-account"
      href={`#accounts/${code}`}
      aria-label={`${country(code)}: ${text}`}
    >
      {text}
    </a>
  );
}

function outcomeText(code: MarketplaceCode, result: Outcome['result']): string {
  switch (result) {
    case 'done':
      return t('options_saved');
    case 'refused':
      return t('options_marketplaces_refused', country(code));
    case 'failed':
      return t('options_save_failed');
  }
}
