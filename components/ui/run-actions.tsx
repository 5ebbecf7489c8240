import type { ComponentChildren } from 'preact';
import { t } from '@/utils/browser/i18n.ts';
import { Button } from './button.tsx';
import type { Run } from './use-run.ts';

export interface RunActionsProps {
  run: Run;
  /** The buttons while nothing runs. */
  children: ComponentChildren;
}

/** The buttons at the foot of a dialog; while its work runs there is only the one that cancels it. */
export function RunActions({ run, children }: RunActionsProps) {
  if (run.part === null) return <>{children}</>;
  return <Button onClick={run.cancel}>{t('common_cancel')}</Button>;
}
