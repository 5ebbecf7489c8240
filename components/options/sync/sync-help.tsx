import { useState } from 'preact/hooks';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import type { SyncOptionsPort } from './port.ts';

/** Starts a CouchDB where there is a container runtime; as in `docs/sync.md`. */
const COMMAND =
  "docker run -d --name couchdb --restart unless-stopped -p 127.0.0.1:5984:5984 -e COUCHDB_USER=admin -e COUCHDB_PASSWORD='a long one' -v couchdb:/opt/couchdb/data couchdb:3";

/** In short what `docs/sync.md` says: what a sync needs, where that comes from, and what there is without it. */
export function SyncHelp({ port }: { port: Pick<SyncOptionsPort, 'copy'> }) {
  return (
    <details class="sync-help">
      <summary>{t('sync_help')}</summary>
      <p>{t('sync_help_server')}</p>
      <p>{t('sync_help_own')}</p>
      <Command port={port} />
      <p>{t('sync_help_https')}</p>
      <p>{t('sync_help_without')}</p>
    </details>
  );
}

/** The command as it is typed, from left to right in every language. */
function Command({ port }: { port: Pick<SyncOptionsPort, 'copy'> }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <pre class="sync-command code" dir="ltr">
        {COMMAND}
      </pre>
      <CopyButton
        class="sync-command-copy"
        isCopied={isCopied}
        onClick={() => port.copy(COMMAND).then(() => setCopied(true), report)}
      >
        {t('sync_help_copy')}
      </CopyButton>
    </>
  );
}
