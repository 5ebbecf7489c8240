import { Icon } from '@/components/ui/icon.tsx';
import { t } from '@/utils/i18n.ts';
import type { Run } from './use-run.ts';

/** How far it is, or why it stopped. */
export function Progress({ run }: { run: Run }) {
  return (
    <>
      {run.part !== null && (
        <progress class="io-progress" value={run.part} aria-label={t('io_running')} />
      )}
      <p class="io-failure" role="alert">
        {run.failure !== null && (
          <>
            <Icon name="error" />
            <span>{run.failure}</span>
          </>
        )}
      </p>
    </>
  );
}
