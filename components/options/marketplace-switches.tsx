import { useState } from 'preact/hooks';
import { country } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { CODES, HOSTS, isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { isOn, type Settings } from '@/utils/settings/schema.ts';
import { Card } from './card.tsx';
import type { SwitchMarketplace } from './port.ts';
import { Switch } from './switch.tsx';

export interface MarketplaceSwitchesProps {
  settings: Settings;
  switchMarketplace: SwitchMarketplace;
}

type Outcome = 'done' | 'refused' | 'failed';

/** On which marketplaces the toolbar is. Further ones ask the browser for permission as they are switched on. */
export function MarketplaceSwitches({ settings, switchMarketplace }: MarketplaceSwitchesProps) {
  const [last, setLast] = useState<{ code: MarketplaceCode; outcome: Outcome } | null>(null);

  function onSwitch(code: MarketplaceCode, on: boolean) {
    setLast(null);
    switchMarketplace(code, on).then(
      (outcome) => setLast({ code, outcome }),
      (error: unknown) => {
        report(error);
        setLast({ code, outcome: 'failed' });
      },
    );
  }
  const switches = (group: readonly MarketplaceCode[]) => (
    <div class="switches">
      {group.map((code) => (
        <Switch
          key={code}
          label={country(code)}
          detail={<bdi>{HOSTS[code]}</bdi>}
          on={isOn(settings, code)}
          onChange={(on) => onSwitch(code, on)}
        />
      ))}
    </div>
  );
  const [core, more] = [CODES.filter((code) => !isMore(code)), CODES.filter(isMore)];

  return (
    <Card title={t('options_marketplaces_title')}>
      <p class="quiet">{t('options_marketplaces_intro')}</p>
      <Notice last={last} group={core} />
      {switches(core)}
      <h4>{t('options_marketplaces_more')}</h4>
      <p class="quiet">{t('options_marketplaces_more_intro')}</p>
      <Notice last={last} group={more} />
      {switches(more)}
    </Card>
  );
}

interface NoticeProps {
  last: { code: MarketplaceCode; outcome: Outcome } | null;
  group: readonly MarketplaceCode[];
}

/** Stands above the switches that it speaks of. */
function Notice({ last, group }: NoticeProps) {
  const shown = last && group.includes(last.code) ? last : null;
  return (
    <p class={`outcome ${shown?.outcome === 'done' ? 'quiet' : 'bad'}`} role="status">
      {shown && outcomeText(shown.outcome, country(shown.code))}
    </p>
  );
}

function outcomeText(outcome: Outcome, country: string): string {
  switch (outcome) {
    case 'done':
      return t('options_saved');
    case 'refused':
      return t('options_marketplaces_refused', country);
    case 'failed':
      return t('options_save_failed');
  }
}
