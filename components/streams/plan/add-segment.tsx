import { Button } from '@/components/ui/button.tsx';
import { kindName } from '@/components/ui/segment-kind.ts';
import { t } from '@/utils/browser/i18n.ts';
import { SEGMENT_KINDS } from '@/utils/streams/segment.ts';
import { usePlan } from './context.ts';

/** The ways to new segments: one of each kind, or products out of the shop. */
export function AddSegment() {
  const { commands, adding } = usePlan();
  return (
    <fieldset class="plan-add">
      <legend>{t('plan_add_segment')}</legend>
      {SEGMENT_KINDS.map((kind) => (
        <Button key={kind} icon="add" onClick={() => void commands.add(kind)}>
          {kindName(kind)}
        </Button>
      ))}
      <Button
        icon="shop"
        onClick={() => {
          adding.value = { segment: null };
        }}
      >
        {t('plan_add_from_shop')}
      </Button>
    </fieldset>
  );
}
