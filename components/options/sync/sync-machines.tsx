import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { focusText } from '@/components/ui/focus.ts';
import { momentText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { LIMITS } from '@/utils/settings/schema.ts';
import { distinctNames } from '@/utils/sync/distinct-names.ts';
import type { Machine, SyncFacts } from '@/utils/sync/facts.ts';
import { oneLine } from '@/utils/text/clean.ts';
import type { Notify } from '../remove-with-undo.ts';
import { SectionCard } from '../section-card.tsx';
import type { SyncOptionsPort } from './port.ts';

export interface SyncMachinesProps {
  facts: SyncFacts;
  port: Pick<SyncOptionsPort, 'renameMachine' | 'forgetMachine'>;
  notify: Notify;
  onChange: () => void;
}

/** The devices that have this shop, to be renamed and forgotten; those that are called alike have a number. */
export function SyncMachines({
  facts: { machines, device },
  port,
  notify,
  onChange,
}: SyncMachinesProps) {
  const list = machines.toSorted((a, b) => b.seen - a.seen);
  const names = distinctNames(list);
  if (list.length === 0) return null;

  function run(change: Promise<void>, text: string | null) {
    change.then(
      () => {
        if (text) notify({ text });
        onChange();
      },
      (error: unknown) => {
        report(error);
        notify({ text: t('sync_failure_failed'), tone: 'bad' });
      },
    );
  }

  return (
    <SectionCard title={t('sync_machines')} anchor="devices">
      <ul class="sync-list">
        {list.map((machine) => (
          <MachineRow
            key={machine.id}
            machine={machine}
            name={names.get(machine.id) ?? machine.name}
            isThis={machine.id === device}
            onRename={(name) => run(port.renameMachine(machine.id, name), null)}
            onForget={() => run(port.forgetMachine(machine.id), t('sync_forgotten', machine.name))}
          />
        ))}
      </ul>
    </SectionCard>
  );
}

interface MachineRowProps {
  machine: Machine;
  /** As it is shown. */
  name: string;
  isThis: boolean;
  onRename: (name: string) => void;
  onForget: () => void;
}

function MachineRow({ machine, name, isThis, onRename, onForget }: MachineRowProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const isEditing = typed !== null;
  // Before it is drawn, as in `EditField`.
  useLayoutEffect(() => {
    if (isEditing) focusText(input.current);
  }, [isEditing]);

  function store(event: Event) {
    event.preventDefault();
    const wanted = oneLine(typed ?? '').slice(0, LIMITS.name);
    setTyped(null);
    if (wanted !== '' && wanted !== machine.name) onRename(wanted);
  }

  return (
    <li class="sync-machine">
      {typed === null ? (
        <span>
          <strong dir="auto">{name}</strong>{' '}
          <span class="quiet">
            {isThis ? t('sync_this_machine') : t('sync_last_seen', momentText(machine.seen))}
          </span>
        </span>
      ) : (
        <form onSubmit={store}>
          <Field
            label={t('sync_rename', name)}
            labelHidden
            value={typed}
            onInput={setTyped}
            inputRef={input}
            onKeyDown={({ key }) => {
              if (key === 'Escape') setTyped(null);
            }}
            action={<Button type="submit">{t('action_save')}</Button>}
          />
        </form>
      )}
      {typed === null && (
        <span class="section-actions">
          <IconButton
            icon="edit"
            label={t('sync_rename', name)}
            onClick={() => setTyped(machine.name)}
          />
          {!isThis && (
            <IconButton icon="delete" label={t('sync_forget', name)} onClick={onForget} />
          )}
        </span>
      )}
    </li>
  );
}
