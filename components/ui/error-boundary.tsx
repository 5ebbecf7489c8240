import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { Notice } from './notices.tsx';

export interface ErrorBoundaryProps {
  /** Puts the notice into something of its own; without it, it stands where the part stood. */
  frame?: (notice: ComponentChildren) => ComponentChildren;
  children: ComponentChildren;
}

/** A part of a page that may fail alone: the rest goes on working, and the part can be tried again. */
export function ErrorBoundary({ frame = (notice) => notice, children }: ErrorBoundaryProps) {
  const [error, retry] = useErrorBoundary(report);
  if (error === undefined) return <>{children}</>;
  return <>{frame(<Notice text={t('notice_part_failed')} onRetry={retry} />)}</>;
}
