import { useCallback, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { SettingsError } from '@/utils/settings/settings-error.ts';

/** A change that is made to the settings as they are when it is stored: another window may have changed them. */
export type Edit = (settings: Settings) => Settings;

/** Resolves when the change is stored; rejects when it is not. */
export type Save = (edit: Edit) => Promise<void>;

/** Whether a change is stored, or why it is not. */
type Outcome = 'saved' | 'quota' | 'newer' | 'failed';

export interface Saver {
  /** Null before the first change and while one is being stored. */
  outcome: Outcome | null;
  /** Stores a change; resolves with whether it is stored. If not, `outcome` says why, and `retry` tries again. */
  run: (edit: Edit) => Promise<boolean>;
  retry: () => void;
}

/** Saves for one place on the screen, so that success or failure is told at that place. */
export function useSaver(save: Save): Saver {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const last = useRef<Edit | null>(null);

  const run = useCallback(
    async (edit: Edit): Promise<boolean> => {
      last.current = edit;
      setOutcome(null);
      const outcome = await save(edit).then(() => 'saved' as const, reasonOf);
      // An older change that ends late says nothing about the newer one.
      if (last.current === edit) setOutcome(outcome);
      return outcome === 'saved';
    },
    [save],
  );
  const retry = () => {
    if (last.current) void run(last.current);
  };
  return { outcome, run, retry };
}

function reasonOf(error: unknown): Outcome {
  const reason = error instanceof SettingsError ? error.reason : 'failed';
  if (reason === 'quota' || reason === 'newer') return reason;
  report(error);
  return 'failed';
}

export interface SaveNoteProps {
  saver: Saver;
  /** Success is told elsewhere, or can be seen: only what failed is told here. */
  isFailureOnly?: boolean;
}

/** Tells quietly that a change is stored, and plainly if it is not. */
export function SaveNote({ saver, isFailureOnly = false }: SaveNoteProps) {
  const { outcome, retry } = saver;
  const good = outcome === 'saved';
  return (
    <div class={`save-note ${good ? 'quiet' : 'bad'}`} role="status">
      {outcome && !(good && isFailureOnly) && (
        <>
          <Icon name={good ? 'check' : 'error'} />
          <span>{good ? t('options_saved') : t(`options_save_${outcome}`)}</span>
          {!good && (
            <Button variant="quiet" onClick={retry}>
              {t('options_retry')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
