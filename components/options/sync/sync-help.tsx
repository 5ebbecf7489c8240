import { Code } from '@/components/ui/code.tsx';
import { t } from '@/utils/browser/i18n.ts';

/** Starts a CouchDB where there is a container runtime; as in `docs/sync.md`. */
const COMMAND =
  "docker run -d --name couchdb --restart unless-stopped -p 127.0.0.1:5984:5984 -e COUCHDB_USER=admin -e COUCHDB_PASSWORD='a long one' -v couchdb:/opt/couchdb/data couchdb:3";

/** In short what `docs/sync.md` says: what a sync needs, where that comes from, and what there is without it. */
export function SyncHelp() {
  return (
    <details class="sync-help">
      <summary>{t('sync_help')}</summary>
      <p>{t('sync_help_server')}</p>
      <p>
        {t('sync_help_own')} <Code text={COMMAND} />
      </p>
      <p>{t('sync_help_https')}</p>
      <p>{t('sync_help_without')}</p>
    </details>
  );
}
