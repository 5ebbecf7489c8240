import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { readDuration } from '@/utils/time/duration.ts';
import { wallText } from '../time-text.ts';
import { useOnAir } from './context.ts';

/** The second step of the end: nothing that is pressed on air by habit is on its button. */
export function EndDialog({ onClose }: { onClose: () => void }) {
  const { actions, clock, stage } = useOnAir();
  const [ago, setAgo] = useState('');
  const seconds = ago.trim() === '' ? 0 : readDuration(ago);
  const last = stage.state.value?.run.lastAt ?? 0;
  const isTooLong = seconds !== null && seconds > 0 && clock.now.value - seconds * 1000 < last;

  function end(): void {
    if (seconds === null || isTooLong) return;
    onClose();
    actions.end(seconds === 0 ? null : clock.exact() - seconds * 1000);
  }

  return (
    <Dialog
      title={t('onair_end_title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('onair_end_not')}</Button>
          <Button variant="primary" aria-disabled={seconds === null || isTooLong} onClick={end}>
            {t('onair_end_do')}
          </Button>
        </>
      }
    >
      <p>{t('onair_end_about')}</p>
      <Field
        label={t('onair_end_ago')}
        hint={t('onair_end_ago_hint', wallText(last))}
        value={ago}
        onInput={setAgo}
        note={noteOf(seconds, isTooLong, wallText(last))}
      />
    </Dialog>
  );
}

function noteOf(seconds: number | null, isTooLong: boolean, last: string): FieldNote | null {
  if (seconds === null) return { tone: 'error', text: t('plan_duration_wrong') };
  return isTooLong ? { tone: 'error', text: t('onair_end_ago_before', last) } : null;
}
