import { useState } from 'preact/hooks';
import { EditField, type EditFieldProps } from '@/components/ui/edit-field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { durationText, readDuration } from '@/utils/time/duration.ts';

interface DurationFieldProps
  extends Pick<EditFieldProps, 'label' | 'labelHidden' | 'hint' | 'inputRef' | 'goBack'> {
  /** What stands in it while it is empty. */
  placeholder?: string;
  /** Null: not decided. */
  seconds: number | null;
  /** Resolves with whether it is stored. */
  onSave: (seconds: number | null) => Promise<boolean>;
}

/** How long something takes, as people type it; what cannot be read is said, and stays as it was typed. */
export function DurationField({ seconds, onSave, placeholder = '–', ...rest }: DurationFieldProps) {
  const [isWrong, setWrong] = useState(false);

  async function save(typed: string): Promise<boolean> {
    const read = typed === '' ? null : readDuration(typed);
    const isRead = typed === '' || read !== null;
    setWrong(!isRead);
    if (!isRead) return false;
    return read === seconds || onSave(read);
  }

  return (
    <EditField
      {...rest}
      code
      placeholder={placeholder}
      value={seconds === null ? '' : durationText(seconds)}
      note={isWrong ? { tone: 'error', text: t('plan_duration_wrong') } : null}
      onSave={save}
      onLeave={() => setWrong(false)}
    />
  );
}
