import { useCallback, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { SettingsError, type SettingsFailure } from '@/utils/settings/store.ts';

/** A change of the settings as they are at the moment of saving, in whichever window that happens first. */
export type Edit = (settings: Settings) => Settings;

/** Resolves when the change is stored; rejects when it is not. */
export type Save = (edit: Edit) => Promise<void>;

export type SaveState = 'idle' | 'saving' | 'saved' | SettingsFailure;

export interface Saver {
  state: SaveState;
  /** Resolves with whether it is stored; why not is in `state`, and the change can be tried again. */
  run: (edit: Edit) => Promise<boolean>;
  retry: () => void;
}

/** The saving of one place on the screen, so that its success or failure is said there. */
export function useSaver(save: Save): Saver {
  const [state, setState] = useState<SaveState>('idle');
  const last = useRef<Edit | null>(null);

  const run = useCallback(
    async (edit: Edit): Promise<boolean> => {
      last.current = edit;
      setState('saving');
      const outcome = await save(edit).then(() => 'saved' as const, reasonOf);
      // An older change that ends late says nothing about the newer one.
      if (last.current === edit) setState(outcome);
      return outcome === 'saved';
    },
    [save],
  );
  const retry = useCallback(() => {
    if (last.current) void run(last.current);
  }, [run]);
  return { state, run, retry };
}

function reasonOf(error: unknown): SettingsFailure {
  if (error instanceof SettingsError && error.reason !== 'failed') return error.reason;
  console.error('Linkshelf: settings were not saved', error);
  return 'failed';
}

/** Says quietly that a change is stored, and plainly when it is not. */
export function SaveNote({ saver }: { saver: Saver }) {
  const problem = problemOf(saver.state);
  return (
    <div class={`save-note ${problem ? 'bad' : 'quiet'}`} role="status">
      {saver.state === 'saved' && (
        <>
          <Icon name="check" />
          <span>{t('options_saved')}</span>
        </>
      )}
      {problem && (
        <>
          <Icon name="error" />
          <span>{problem}</span>
          <Button variant="quiet" onClick={saver.retry}>
            {t('options_retry')}
          </Button>
        </>
      )}
    </div>
  );
}

function problemOf(state: SaveState): string | null {
  switch (state) {
    case 'quota':
      return t('options_save_quota');
    case 'newer':
      return t('options_save_newer');
    case 'invalid':
    case 'failed':
      return t('options_save_failed');
    default:
      return null;
  }
}
