import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { FileDrop } from '@/components/ui/file-drop.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { cut, oneLine } from '@/utils/text/clean.ts';
import { FileReading } from './file-reading.tsx';
import type { AuditStore } from './use-audit.ts';

/** UTF-16 units of a text by which it is known again. */
const LONGEST_EXCERPT = 120;

/** A field for the text, or a file; one line once that was given, so that the result has the room. */
export function AuditSource({ store: { state, send } }: { store: AuditStore }) {
  const { file, text, isFolded } = state;
  return (
    <>
      {isFolded && (
        <Folded
          name={file?.name ?? oneLine(cut(text, LONGEST_EXCERPT))}
          onUnfold={() => send({ type: 'unfold' })}
        />
      )}
      <div class="audit-source" hidden={isFolded}>
        <TextField
          text={text}
          isFolded={isFolded}
          onText={(typed, isWhole) => send({ type: 'type', text: typed, isWhole })}
        />
        <FileDrop
          label={t('audit_drop')}
          name={file?.name}
          accept=".csv,.tsv,.txt,text/*"
          onFile={(given, failure) => send({ type: 'take-file', file: given, failure })}
        />
      </div>
      {file?.table && (
        <FileReading
          table={file.table}
          reading={state.reading}
          onReading={(reading) => send({ type: 'read-as', reading })}
        />
      )}
    </>
  );
}

/** What is checked, by its name or its beginning. The field or file that had the focus is gone: the button has it. */
function Folded({ name, onUnfold }: { name: string; onUnfold: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="audit-folded">
      <bdi class="transfer-name">{name}</bdi>
      <Button variant="quiet" icon="edit" buttonRef={button} onClick={onUnfold}>
        {t('audit_change_text')}
      </Button>
    </p>
  );
}

interface TextFieldProps {
  text: string;
  isFolded: boolean;
  /** @param isWhole all of it was pasted */
  onText: (text: string, isWhole: boolean) => void;
}

function TextField({ text, isFolded, onText }: TextFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const isWholePasted = useRef(false);
  const wasFolded = useRef(isFolded);
  useEffect(() => {
    if (wasFolded.current && !isFolded) area.current?.focus();
    wasFolded.current = isFolded;
  }, [isFolded]);

  function onPaste() {
    if (!area.current) return;
    const { selectionStart, selectionEnd, value } = area.current;
    isWholePasted.current = selectionEnd - selectionStart === value.length;
  }
  function onInput(typed: string) {
    onText(typed, isWholePasted.current && typed !== '');
    isWholePasted.current = false;
  }
  return (
    <div onPaste={onPaste}>
      <Field
        label={t('audit_text')}
        hint={t('audit_hint')}
        rows={6}
        value={text}
        inputRef={area}
        onInput={onInput}
      />
    </div>
  );
}
