import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { dateTimeText, sizeText } from '@/components/ui/format.ts';
import { Failure } from '@/components/ui/progress.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { Snapshot, SnapshotFailure, SnapshotList } from '@/utils/safekeeping/snapshots.ts';
import type { BackupPort, Restored } from './port.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import './snapshots-dialog.css';

export interface SnapshotsDialogProps {
  port: BackupPort;
  onRestored: (restored: Restored) => void;
  /** See `RestoreDialog`. */
  onFailed?: () => void;
  onClose: () => void;
}

/** Lists the automatic backups, shows what one of them would bring back, and restores it. */
export function SnapshotsDialog({ port, onClose, ...done }: SnapshotsDialogProps) {
  const { list, failure } = useSnapshots(port);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function open({ name }: Snapshot): Promise<void> {
    setProblem(null);
    try {
      const read = await port.openSnapshot(name);
      setText(read);
      if (read === null) setProblem(t('snapshot_damaged'));
    } catch (error) {
      report(error);
      setProblem(t('snapshot_damaged'));
    }
  }

  if (text !== null) {
    return (
      <RestoreDialog
        port={port}
        given={text}
        way="exact"
        onBack={() => setText(null)}
        {...done}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={t('snapshots_title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common_close')}</Button>}
    >
      <p>{t('snapshots_intro')}</p>
      {list && <Found list={list} onOpen={(snapshot) => void open(snapshot)} />}
      <Failure text={problem ?? failure} />
    </Dialog>
  );
}

interface FoundProps {
  list: SnapshotList;
  onOpen: (snapshot: Snapshot) => void;
}

function Found({ list: { snapshots, damaged, failure }, onOpen }: FoundProps) {
  return (
    <>
      {failure && <p role="status">{failureText(failure)}</p>}
      {damaged > 0 && <p role="status">{tn('snapshots_damaged', damaged)}</p>}
      {snapshots.length === 0 && <p class="quiet">{t('snapshots_none')}</p>}
      <ul class="snapshots">
        {snapshots.map((snapshot) => (
          <SnapshotItem key={snapshot.name} snapshot={snapshot} onOpen={() => onOpen(snapshot)} />
        ))}
      </ul>
    </>
  );
}

function SnapshotItem({ snapshot, onOpen }: { snapshot: Snapshot; onOpen: () => void }) {
  const { made, reason, products, categories, size } = snapshot;
  const when = dateTimeText(made);
  const facts = [
    tn('count_products', products),
    tn('restore_categories', categories),
    sizeText(size),
    reason === 'day' ? t('snapshot_daily') : t('snapshot_before_change'),
  ];
  return (
    <li class="snapshot">
      <div>
        <strong>{when}</strong>
        <p class="quiet">{facts.join(' · ')}</p>
      </div>
      <Button aria-label={t('snapshot_view_of', when)} onClick={onOpen}>
        {t('snapshot_view')}
      </Button>
    </li>
  );
}

function failureText({ reason, at }: SnapshotFailure): string {
  const when = dateTimeText(at);
  return reason === 'full' ? t('snapshots_full', when) : t('snapshots_failed', when);
}

/** Null while they are read, and where there can be none, which `failure` says. */
function useSnapshots(port: BackupPort) {
  const [list, setList] = useState<SnapshotList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    port.snapshots().then(setList, (error: unknown) => {
      report(error);
      setFailure(t('snapshots_unavailable'));
    });
  }, [port]);
  return { list, failure };
}
