import { useShopPage } from '@/components/shop/store/context.ts';
import { t } from '@/utils/browser/i18n.ts';
import {
  TARGET_FIGURES,
  TARGET_SPANS,
  type TargetFigure,
  type TargetSpan,
  usualTargets,
} from '@/utils/settings/targets.ts';
import { CountField } from '../parts/count-field.tsx';
import { useStreams } from '../store/context.ts';
import { targetUnit } from './amount-text.ts';
import { useHomeCurrency } from './use-home-currency.ts';

/** Her targets, to be changed. An empty one is none. */
export function TargetFields() {
  return (
    <details class="progress-edit">
      <summary>{t('progress_change_targets')}</summary>
      {TARGET_SPANS.map((span) => (
        <fieldset key={span} class="progress-fields">
          <legend>{span === 'month' ? t('progress_in_month') : t('earnings_last_days', 30)}</legend>
          {TARGET_FIGURES.map((figure) => (
            <TargetField key={figure} span={span} figure={figure} />
          ))}
        </fieldset>
      ))}
      <p class="quiet">{t('progress_empty_target')}</p>
    </details>
  );
}

function TargetField({ span, figure }: { span: TargetSpan; figure: TargetFigure }) {
  const { live, feedback } = useShopPage();
  const { port } = useStreams();
  const target = (live.settings.value?.targets ?? usualTargets())[span][figure];
  const unit = targetUnit(figure, useHomeCurrency());

  async function set(next: number): Promise<boolean> {
    try {
      await port.setTarget(span, figure, next);
      return true;
    } catch (error) {
      feedback.fail(error);
      return false;
    }
  }

  async function save(typed: number | null): Promise<boolean> {
    const isSet = await set(typed ?? 0);
    if (isSet) {
      const text = t('progress_target_changed');
      feedback.say({ text, tone: 'good', undo: () => void set(target) });
    }
    return isSet;
  }

  return (
    <CountField
      label={unit.label}
      value={target === 0 ? '' : unit.fieldText(target)}
      read={unit.read}
      wrong={unit.wrong}
      onSave={save}
    />
  );
}
