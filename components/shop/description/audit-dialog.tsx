import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { Checkbox } from '../transfer/checkbox.tsx';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { FileDrop } from '../transfer/file-drop.tsx';
import { Failure } from '../transfer/progress.tsx';
import { AuditResult } from './audit-result.tsx';
import { AuditTable } from './audit-table.tsx';
import { PlatformField, TagField } from './fields.tsx';
import { type AuditStore, useAudit } from './use-audit.ts';

/** Checks texts that exist already, one or a table of them: what is wrong with each, and its corrected form. */
export function AuditDialog(props: TransferProps) {
  const { port, settings, onClose } = props;
  const store = useAudit(props);
  const { state, input, result, send } = store;
  const { copy, save } = outputsOf(props, send);

  return (
    <Dialog
      title={t('audit_title')}
      wide
      onClose={onClose}
      actions={
        result && (
          <>
            <Button
              icon="download"
              onClick={() => save('linkshelf-corrected.txt', result.text, 'text/plain')}
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
      <AuditChoices store={store} settings={settings} />
      <AuditSource store={store} />
      <Failure text={state.failure} />
      {result && <AuditResult result={result} deadIds={state.deadIds} />}
      {state.table && input && (
        <AuditTable
          key={state.table.name}
          table={state.table}
          input={input}
          port={port}
          onSave={save}
        />
      )}
      <p role="status">{state.feedback}</p>
    </Dialog>
  );
}

/** The ways that a corrected text leaves the dialog. */
function outputsOf({ port }: TransferProps, send: AuditStore['send']) {
  return {
    copy(text: string) {
      port.copy({ text, html: null }).then(
        () => send({ type: 'tell', feedback: t('audit_copied') }),
        () => send({ type: 'tell', feedback: t('failure_not_copied') }),
      );
    },
    /** @param type its MIME type, without a charset */
    save(name: string, content: string, type: string) {
      port.saveFile(name, [content], `${type};charset=utf-8`);
      send({ type: 'tell', feedback: t('feedback_saved_as', name) });
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
        name={state.table?.name}
        accept=".csv,.tsv,.txt,.md,.html,.json,text/*"
        onFile={(file, failure) => send({ type: 'take-file', file, failure })}
      />
    </>
  );
}
