import { Announcement } from '@/components/ui/announcement.tsx';
import { Button } from '@/components/ui/button.tsx';
import { PlatformField, TagField } from '@/components/ui/channel-selects.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { type Edit, rewriteFile } from '@/utils/shop/transfer/import/rewrite-file.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { useCopied } from '../transfer/use-copied.ts';
import { AuditResult } from './audit-result.tsx';
import { textEdits } from './audit-rows.ts';
import { AuditSource } from './audit-source.tsx';
import type { Origin, TextFile } from './audit-state.ts';
import { AuditTable } from './audit-table.tsx';
import { type AuditStore, useAudit } from './use-audit.ts';
import { type TableCheck, useAuditedTable } from './use-audited-table.ts';
import './audit.css';

/** Checks texts that exist already, one or a table of them: what is wrong with each, and its corrected form. */
export function AuditDialog(props: TransferProps) {
  const { port, settings, onClose } = props;
  const store = useAudit(props);
  const { state, input, result, send } = store;
  const { file, reading, choice } = state;
  const check = useAuditedTable(file, reading, input, port);
  const onReplaceOld = (replacesOld: boolean) => send({ type: 'choose', change: { replacesOld } });

  return (
    <Dialog
      title={t('audit_title')}
      size="wide"
      onClose={onClose}
      status={state.feedback}
      actions={<AuditActions props={props} store={store} check={check} />}
    >
      <AuditSource store={store} />
      <AuditChoices store={store} settings={settings} />
      <Failure text={state.failure} />
      {result && (
        <AuditResult
          result={result}
          deadIds={state.deadIds}
          replacesOld={choice.replacesOld}
          onReplaceOld={onReplaceOld}
        />
      )}
      {file?.table && typeof reading === 'number' && input && (
        <AuditTable check={check} text={file.text} input={input} onReplaceOld={onReplaceOld} />
      )}
    </Dialog>
  );
}

interface AuditActionsProps {
  props: TransferProps;
  store: AuditStore;
  check: TableCheck;
}

/** The ways that what is corrected leaves the dialog. */
function AuditActions({ props, store: { state, result, send }, check }: AuditActionsProps) {
  const { port } = props;
  const { file, origin } = state;
  const { audited } = check;
  const copied = useCopied(port);
  const save = saverOf(port, send);
  if (file && audited) {
    return (
      <Button variant="primary" icon="download" onClick={() => save.edited(file, audited.edits)}>
        {t('audit_save')}
      </Button>
    );
  }
  if (!result) return null;
  const { text, pieces } = result;
  return (
    <>
      <Announcement announced={copied.announced} />
      <Failure text={copied.failure} />
      <Button
        icon="download"
        onClick={() => (file ? save.edited(file, textEdits(pieces)) : save.text(text, origin))}
      >
        {t('action_save_file')}
      </Button>
      <CopyButton
        variant="primary"
        isCopied={copied.texts.has(text)}
        onClick={() => copied.copy(text, null, t('feedback_copied'))}
      >
        {t('audit_copy')}
      </CopyButton>
    </>
  );
}

/** Saves corrected texts as files, and says so. */
function saverOf(port: TransferProps['port'], send: AuditStore['send']) {
  function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string) {
    // What is no text any more is in the file's own encoding, which no type names.
    port.saveFile(name, [content], typeof content === 'string' ? `${type};charset=utf-8` : type);
    send({ type: 'tell', feedback: t('feedback_saved_as', name) });
  }
  return {
    text(text: string, origin: Origin | null) {
      const name = origin ? `corrected-${origin.name}` : 'linkshelf-corrected.txt';
      save(name, `${origin?.hasMark ? '\ufeff' : ''}${text}`, 'text/plain');
    },
    /** A file with its corrections alone: every other byte stays as it was. */
    edited(file: TextFile, edits: readonly Edit[]) {
      const type = file.table ? 'text/csv' : 'text/plain';
      save(`corrected-${file.name}`, rewriteFile(file, edits), type);
    },
  };
}

/** What the text is checked against. */
function AuditChoices({ store, settings }: { store: AuditStore; settings: Settings }) {
  const { state, send } = store;
  const { platform, tagName, linksOnly } = state.choice;
  return (
    <>
      <div class="channel-selects">
        {!linksOnly && (
          <PlatformField
            value={platform}
            onValue={(chosen) => send({ type: 'choose', change: { platform: chosen } })}
          />
        )}
        <TagField
          settings={settings}
          value={tagName}
          onValue={(chosen) => send({ type: 'choose', change: { tagName: chosen } })}
        />
      </div>
      <Checkbox
        checked={linksOnly}
        onChange={(checked) => send({ type: 'choose', change: { linksOnly: checked } })}
      >
        {t('audit_links_only')}
      </Checkbox>
    </>
  );
}
