import { useCallback, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { SettingsError } from '@/utils/settings/store.ts';

/** A change of the settings as they are at the moment of saving, in whichever window that happens first. */
export type Edit = (settings: Settings) => Settings;

/** Resolves when the change is stored; rejects when it is not. */
export type Save = (edit: Edit) => Promise<void>;

/** What has come of a change: that it is stored, or why it is not. */
type Outcome = 'saved' | 'quota' | 'newer' | 'failed';

export interface Saver {
  /** Null before the first change and while one is being stored. */
  outcome: Outcome | null;
  /** Resolves with whether it is stored; why not is in `outcome`, and the change can be tried again. */
  run: (edit: Edit) => Promise<boolean>;
  retry: () => void;
}

/** The saving of one place on the screen, so that its success or failure is said there. */
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

/** Says quietly that a change is stored, and plainly when it is not. */
export function SaveNote({ saver: { outcome, retry } }: { saver: Saver }) {
  const good = outcome === 'saved';
  return (
    <div class={`save-note ${good ? 'quiet' : 'bad'}`} role="status">
      {outcome && (
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
