import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { momentText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Json } from '@/utils/records/record.ts';
import { report } from '@/utils/report.ts';
import type { Choice } from '@/utils/sync/choose-values.ts';
import type { Conflict } from '@/utils/sync/read-conflicts.ts';
import { shownValue } from '@/utils/sync/settings-record.ts';
import { SectionCard } from '../section-card.tsx';
import { recordTitle } from './record-title.ts';

export interface ConflictsProps {
  conflicts: readonly Conflict[];
  choose: (choices: readonly Choice[]) => Promise<void>;
  onChange: () => void;
}

/** Values that two machines wrote differently, beside each other; one click chooses. */
export function Conflicts({ conflicts, choose, onChange }: ConflictsProps) {
  const [isFailed, setFailed] = useState(false);

  function onChoose(choices: readonly Choice[]) {
    choose(choices).then(onChange, (error: unknown) => {
      report(error);
      setFailed(true);
    });
  }

  return (
    <SectionCard title={t('sync_conflicts')}>
      <ul class="sync-list">
        {conflicts.map((conflict) => (
          <li key={conflict.id + conflict.field}>
            <ConflictView conflict={conflict} onChoose={(choice) => onChoose([choice])} />
          </li>
        ))}
      </ul>
      <div class="section-actions">
        <Button onClick={() => onChoose(conflicts.map(currentChoice))}>{t('sync_keep_all')}</Button>
      </div>
      <p role="status" class="bad">
        {isFailed && t('sync_failure_failed')}
      </p>
    </SectionCard>
  );
}

/** The choice of the value that is in use now. */
function currentChoice({ id, field, values }: Conflict): Choice {
  return { id, field, value: values[0]?.value ?? null };
}

interface ConflictViewProps {
  conflict: Conflict;
  onChoose: (choice: Choice) => void;
}

function ConflictView({ conflict, onChoose }: ConflictViewProps) {
  const { id, title, field, values } = conflict;
  return (
    <>
      <strong dir="auto">
        {recordTitle(id) ?? streamTitle(id, title) ?? title ?? t('sync_settings')}
      </strong>
      <ul class="sync-values">
        {values.map(({ value, machine, time }, at) => (
          <li key={time}>
            <p dir="auto">{valueText(shownValue(field, value))}</p>
            <p class="quiet">
              <bdi>{machine}</bdi>
              {' · '}
              {at === 0 ? t('sync_current') : momentText(time)}
            </p>
            <Button onClick={() => onChoose({ id, field, value })}>{t('sync_keep')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands for a stream or a segment without a title, whose id says nothing; null: it has one, or is something else. */
function streamTitle(id: string, title: string | null): string | null {
  return /^[lg]:/.test(id) && title === id ? t('section_streams') : null;
}

/** The words in a value: a note, the text of a template, the ids of an account. */
function valueText(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '–');
  return Object.values(value)
    .filter((each) => each !== null && typeof each !== 'number')
    .map(valueText)
    .join(' · ');
}
