import { useState } from 'preact/hooks';
import { EditField } from '@/components/ui/edit-field.tsx';

interface CountFieldProps {
  label: string;
  /** As it is shown; '': not entered. */
  value: string;
  /** @returns null: it cannot be read */
  read: (typed: string) => number | null;
  /** What is said then. */
  wrong: string;
  /** Null: not entered any more. */
  onSave: (value: number | null) => Promise<boolean>;
}

/** A number that she types; what cannot be read is said, and stays as it was typed. */
export function CountField({ label, value, read, wrong, onSave }: CountFieldProps) {
  const [isWrong, setWrong] = useState(false);

  async function save(typed: string): Promise<boolean> {
    const number = typed === '' ? null : read(typed);
    const isRead = typed === '' || number !== null;
    setWrong(!isRead);
    return isRead && onSave(number);
  }

  return (
    <EditField
      label={label}
      code
      value={value}
      note={isWrong ? { tone: 'error', text: wrong } : null}
      onSave={save}
      onLeave={() => setWrong(false)}
    />
  );
}
