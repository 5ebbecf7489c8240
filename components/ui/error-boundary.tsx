import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { Notice } from './notices.tsx';

/** A part of a page that may fail alone: the rest goes on working, and the part can be tried again. */
export function ErrorBoundary({ children }: { children: ComponentChildren }) {
  const [error, retry] = useErrorBoundary(report);
  if (error === undefined) return <>{children}</>;
  return <Notice text={t('notice_part_failed')} onRetry={retry} />;
}
