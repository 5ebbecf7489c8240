import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { momentText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Json } from '@/utils/records/record.ts';
import { report } from '@/utils/report.ts';
import type { Choice } from '@/utils/sync/choose-values.ts';
import type { Conflict } from '@/utils/sync/read-conflicts.ts';
import { Card } from '../card.tsx';

export interface ConflictsProps {
  conflicts: readonly Conflict[];
  choose: (choices: readonly Choice[]) => Promise<void>;
  onChange: () => void;
}

/** What two machines wrote differently, both beside each other; one click chooses. */
export function Conflicts({ conflicts, choose, onChange }: ConflictsProps) {
  const [isFailed, setFailed] = useState(false);

  function settle(choices: readonly Choice[]) {
    choose(choices).then(onChange, (error: unknown) => {
      report(error);
      setFailed(true);
    });
  }

  return (
    <Card title={t('sync_conflicts')}>
      <ul class="sync-list">
        {conflicts.map(({ id, title, field, values }) => (
          <li key={id + field}>
            <strong dir="auto">{title ?? t('sync_settings')}</strong>
            <ul class="sync-values">
              {values.map(({ value, machine, time }, at) => (
                <li key={time}>
                  <p dir="auto">{textOf(value)}</p>
                  <p class="quiet">
                    <bdi>{machine}</bdi>
                    {' · '}
                    {at === 0 ? t('sync_current') : momentText(time)}
                  </p>
                  <Button onClick={() => settle([{ id, field, value }])}>{t('sync_keep')}</Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div class="section-actions">
        <Button
          onClick={() =>
            settle(
              conflicts.map(({ id, field, values }) => ({
                id,
                field,
                value: values[0]?.value ?? null,
              })),
            )
          }
        >
          {t('sync_keep_all')}
        </Button>
      </div>
      <p role="status" class="bad">
        {isFailed && t('sync_failure_failed')}
      </p>
    </Card>
  );
}

/** What a person has written in it: the words of a note, of a template, the ids of an account. */
function textOf(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  return Object.values(value)
    .filter((each) => each !== null && typeof each !== 'number')
    .map(textOf)
    .join(' · ');
}
