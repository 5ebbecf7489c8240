import { Button } from '@/components/ui/button.tsx';
import { PlatformField, TagField } from '@/components/ui/channel-selects.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { FileDrop } from '@/components/ui/file-drop.tsx';
import { Failure } from '@/components/ui/progress.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { type Edit, rewriteFile } from '@/utils/shop/transfer/import/rewrite-file.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { AuditResult } from './audit-result.tsx';
import { textEdits } from './audit-rows.ts';
import type { TextFile } from './audit-state.ts';
import { AuditTable } from './audit-table.tsx';
import { FileReading } from './file-reading.tsx';
import { type AuditStore, useAudit } from './use-audit.ts';

/** Checks texts that exist already, one or a table of them: what is wrong with each, and its corrected form. */
export function AuditDialog(props: TransferProps) {
  const { port, settings, onClose } = props;
  const store = useAudit(props);
  const { state, input, result, send } = store;
  const { file, reading } = state;
  const { copy, saveText, saveEdited } = outputsOf(props, send);

  return (
    <Dialog
      title={t('audit_title')}
      size="wide"
      onClose={onClose}
      actions={
        result && (
          <>
            <Button
              icon="download"
              onClick={() =>
                file ? saveEdited(file, textEdits(result.pieces)) : saveText(result.text)
              }
            >
              {t('action_save_file')}
            </Button>
            <Button variant="primary" icon="copy" onClick={() => copy(result.text)}>
              {t('audit_copy')}
            </Button>
          </>
        )
      }
    >
      <AuditSource store={store} />
      <AuditChoices store={store} settings={settings} />
      <Failure text={state.failure} />
      {result && <AuditResult result={result} deadIds={state.deadIds} />}
      {file?.table && typeof reading === 'number' && input && (
        <AuditTable
          text={file.text}
          table={file.table}
          column={reading}
          input={input}
          port={port}
          onSave={(edits) => saveEdited(file, edits)}
        />
      )}
      <p role="status">{state.feedback}</p>
    </Dialog>
  );
}

/** The ways that a corrected text leaves the dialog. */
function outputsOf({ port }: TransferProps, send: AuditStore['send']) {
  function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string) {
    // What is no text any more is in the file's own encoding, which no type names.
    port.saveFile(name, [content], typeof content === 'string' ? `${type};charset=utf-8` : type);
    send({ type: 'tell', feedback: t('feedback_saved_as', name) });
  }
  return {
    copy(text: string) {
      port.copy({ text, html: null }).then(
        () => send({ type: 'tell', feedback: t('audit_copied') }),
        () => send({ type: 'tell', feedback: t('failure_not_copied') }),
      );
    },
    saveText(text: string) {
      save('linkshelf-corrected.txt', text, 'text/plain');
    },
    /** Saves a file with its corrections alone: every other byte stays as it was. */
    saveEdited(file: TextFile, edits: readonly Edit[]) {
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
      <div class="description-selects">
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

/** A field for the text, or a file. */
function AuditSource({ store: { state, send } }: { store: AuditStore }) {
  return (
    <>
      <Field
        label={t('audit_text')}
        hint={t('audit_hint')}
        rows={6}
        value={state.text}
        onInput={(text) => send({ type: 'type', text })}
      />
      <FileDrop
        label={t('audit_drop')}
        name={state.file?.name}
        accept=".csv,.tsv,.txt,text/*"
        onFile={(file, failure) => send({ type: 'take-file', file, failure })}
      />
      {state.file?.table && (
        <FileReading
          table={state.file.table}
          reading={state.reading}
          onReading={(reading) => send({ type: 'read-as', reading })}
        />
      )}
    </>
  );
}
