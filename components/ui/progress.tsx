import { t } from '@/utils/browser/i18n.ts';
import { Icon } from './icon.tsx';
import type { Run } from './use-run.ts';
import './progress.css';

/** How far the work is, or why it stopped. */
export function Progress({ run }: { run: Run }) {
  return (
    <>
      {run.part !== null && <ProgressBar part={run.part} />}
      <Failure text={run.failure} />
    </>
  );
}

/** @param part what is done, from 0 to 1 */
export function ProgressBar({ part }: { part: number }) {
  return <progress class="run-progress" value={part} aria-label={t('transfer_running')} />;
}

/** What went wrong, read out as soon as it does. */
export function Failure({ text }: { text: string | null }) {
  return (
    <p class="run-failure" role="alert">
      {text !== null && (
        <>
          <Icon name="error" />
          <span>{text}</span>
        </>
      )}
    </p>
  );
}
