import { useMemo } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import { Button } from './button.tsx';
import { failureText } from './failure-text.ts';
import { Icon } from './icon.tsx';
import './notices.css';

/** Something failed: what, and another try. */
export function Notice({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div class="notice notice-bad" role="alert">
      <Icon name="error" />
      <p>{text}</p>
      <Button onClick={onRetry}>{t('action_retry')}</Button>
    </div>
  );
}

/** The shop cannot be read: why, what to do, and another try. */
export function FailureNotice({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  // Once for each failure: what nobody can do anything about is also reported.
  const text = useMemo(() => failureText(failure), [failure]);
  return <Notice text={text} onRetry={onRetry} />;
}

/** Something has come from elsewhere and waits for the creator's word; nothing where nothing does. */
export function WaitingNotice({ waiting, onReview }: WaitingNoticeProps) {
  if (waiting.length === 0) return null;
  const isTag = waiting.some(({ kind }) => kind !== 'text');
  return (
    <div class="notice notice-warn" role="status">
      <Icon name="warning" />
      <p>{isTag ? t('notice_tag_waits') : t('notice_text_waits')}</p>
      <Button onClick={onReview}>{t('action_review')}</Button>
    </div>
  );
}

interface WaitingNoticeProps {
  waiting: readonly Arrival[];
  onReview: () => void;
}

/** A part of the settings could not be read; what was there is kept, and the options say more. */
export function DamagedNotice({ onOptions }: { onOptions: () => void }) {
  return (
    <div class="notice notice-warn">
      <Icon name="warning" />
      <p>{t('notice_settings_damaged')}</p>
      <Button onClick={onOptions}>{t('action_open_options')}</Button>
    </div>
  );
}
