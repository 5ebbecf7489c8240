import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { EditField } from '@/components/ui/edit-field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { readDuration } from '@/utils/time/duration.ts';

interface MinutesFieldProps {
  label: string;
  hint: ComponentChildren;
  /** Null: none. */
  minutes: number | null;
  onSave: (minutes: number | null) => Promise<boolean>;
}

/** Whole minutes, typed as every duration is. */
export function MinutesField({ label, hint, minutes, onSave }: MinutesFieldProps) {
  const [isWrong, setWrong] = useState(false);

  async function save(typed: string): Promise<boolean> {
    const seconds = typed === '' ? null : readDuration(typed);
    const isRead = typed === '' || (seconds !== null && seconds > 0 && seconds % 60 === 0);
    setWrong(!isRead);
    return isRead && onSave(seconds === null ? null : seconds / 60);
  }

  return (
    <EditField
      label={label}
      hint={hint}
      code
      value={minutes === null ? '' : String(minutes)}
      note={isWrong ? { tone: 'error', text: t('plan_minutes_wrong') } : null}
      onSave={save}
      onLeave={() => setWrong(false)}
    />
  );
}
