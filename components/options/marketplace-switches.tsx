import { useState } from 'preact/hooks';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import type { ToolbarPort } from './port.ts';
import type { Save } from './save.tsx';
import { SectionCard } from './section-card.tsx';
import { Switch } from './switch.tsx';

const BUILT_IN = CODES.filter((code) => !isMore(code));
const MORE = CODES.filter(isMore);

export interface MarketplaceSwitchesProps {
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
export function MarketplaceSwitches({ settings, save, port }: MarketplaceSwitchesProps) {
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
    <SectionCard title={t('options_marketplaces_title')}>
      <p class="quiet">{t('options_marketplaces_intro')}</p>
      <Switches codes={BUILT_IN} {...common} />
      <h4>{t('options_marketplaces_more')}</h4>
      <p class="quiet">{t('options_marketplaces_more_intro')}</p>
      <Switches codes={MORE} {...common} />
    </SectionCard>
  );
}

interface SwitchesProps {
  codes: readonly MarketplaceCode[];
  settings: Settings;
  outcome: Outcome | null;
  onSwitch: (code: MarketplaceCode, on: boolean) => void;
}

/** A switch for each marketplace; the outcome of one of them is told above them. */
function Switches({ codes, settings, outcome, onSwitch }: SwitchesProps) {
  const shown = outcome && codes.includes(outcome.code) ? outcome : null;
  return (
    <>
      <p class={`outcome ${shown?.result === 'done' ? 'quiet' : 'bad'}`} role="status">
        {shown && outcomeText(shown)}
      </p>
      <div class="switches">
        {codes.map((code) => (
          <Switch
            key={code}
            label={country(code)}
            detail={<bdi>{HOSTS[code]}</bdi>}
            on={isOn(settings, code)}
            onChange={(on) => onSwitch(code, on)}
          />
        ))}
      </div>
    </>
  );
}

function outcomeText({ code, result }: Outcome): string {
  switch (result) {
    case 'done':
      return t('options_saved');
    case 'refused':
      return t('options_marketplaces_refused', country(code));
    case 'failed':
      return t('options_save_failed');
  }
}
