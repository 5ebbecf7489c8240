import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { RunActions } from '@/components/ui/run-actions.tsx';
import { useRun } from '@/components/ui/use-run.ts';
import { RESET_PARTS, type ResetPart } from '@/utils/backup/parts.ts';
import { t } from '@/utils/browser/i18n.ts';
import { PART_NAMES } from './part-names.ts';
import type { BackupPort, Restored, Syncs } from './port.ts';
import { SaveFirst } from './save-first.tsx';
import { useSyncs } from './use-syncs.ts';
import './backup.css';

export interface ResetDialogProps {
  port: BackupPort;
  onReset: (done: Restored) => void;
  onClose: () => void;
}

/** Makes parts of the settings, or the shop, as they were at first; says before what that means. */
export function ResetDialog({ port, onReset, onClose }: ResetDialogProps) {
  const [parts, setParts] = useState<ReadonlySet<ResetPart>>(new Set());
  const syncs = useSyncs(port);
  const run = useRun();

  const start = () =>
    run.start(1, async (options) => {
      onReset(await port.reset(parts, options));
      onClose();
    });

  return (
    <Dialog
      title={t('reset_title')}
      onClose={run.part === null ? onClose : run.cancel}
      actions={
        <RunActions run={run}>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button variant="primary" disabled={parts.size === 0} onClick={start}>
            {t('reset_run')}
          </Button>
        </RunActions>
      }
    >
      <Parts parts={parts} onParts={setParts} />
      {syncs && <SyncSentences parts={parts} syncs={syncs} />}
      <SaveFirst port={port} />
      <Progress run={run} />
    </Dialog>
  );
}

const PARTS: Readonly<Record<ResetPart, () => readonly [name: string, what: string]>> = {
  toolbar: () => [t('reset_toolbar'), t('reset_toolbar_what')],
  links: () => [t('reset_links'), t('reset_links_what')],
  templates: () => [PART_NAMES.templates(), t('reset_templates_what')],
  channels: () => [PART_NAMES.channels(), t('reset_channels_what')],
  trackingIds: () => [PART_NAMES.trackingIds(), t('reset_tracking_ids_what')],
  streams: () => [PART_NAMES.streams(), t('reset_streams_what')],
  earnings: () => [PART_NAMES.earnings(), t('reset_earnings_what')],
  shop: () => [PART_NAMES.shop(), t('reset_shop_what')],
};

interface PartsProps {
  parts: ReadonlySet<ResetPart>;
  onParts: (parts: ReadonlySet<ResetPart>) => void;
}

function Parts({ parts, onParts }: PartsProps) {
  const isAll = parts.size === RESET_PARTS.length;
  return (
    <fieldset class="restore-parts">
      <legend>{t('reset_parts')}</legend>
      <Checkbox checked={isAll} onChange={(on) => onParts(new Set(on ? RESET_PARTS : []))}>
        <span class="restore-name">{t('reset_all')}</span>
      </Checkbox>
      {RESET_PARTS.map((part) => {
        const [name, what] = PARTS[part]();
        const others = RESET_PARTS.filter((each) => each !== part && parts.has(each));
        return (
          <Checkbox
            key={part}
            checked={parts.has(part)}
            onChange={(on) => onParts(new Set(on ? [...others, part] : others))}
          >
            <span class="restore-name">{name}</span>
            <span class="restore-detail quiet">{what}</span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

/** What the choice does on other devices. */
function SyncSentences({ parts, syncs }: { parts: ReadonlySet<ResetPart>; syncs: Syncs }) {
  const { server, hasAccount } = syncs;
  const isInAccount = hasAccount && (parts.has('templates') || parts.has('trackingIds'));
  return (
    <div role="status">
      {server !== null && parts.size > 0 && <p>{t('reset_server', server)}</p>}
      {isInAccount && <p>{t('reset_account')}</p>}
    </div>
  );
}
