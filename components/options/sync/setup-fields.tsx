import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Field, type FieldNote, type FieldProps } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SyncOptionsPort } from './port.ts';
import { hasCode, isCodeBad, type SetupForm, withCode } from './setup-form.ts';
import { SyncHelp } from './sync-help.tsx';

interface SetupFieldsProps {
  form: SetupForm;
  onForm: (form: SetupForm) => void;
  /** The first field takes the focus when it appears. */
  takesFocus: boolean;
}

/** The properties that bind a field to a part of the form. */
function bound(
  { form, onForm }: Pick<SetupFieldsProps, 'form' | 'onForm'>,
  part: keyof SetupForm,
): Pick<FieldProps, 'value' | 'onInput'> {
  return { value: form[part], onInput: (typed) => onForm({ ...form, [part]: typed }) };
}

interface CodeFieldsProps extends SetupFieldsProps {
  input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** The sync was to be started without a code. */
  isAsked: boolean;
}

/** For another device of the same shop: the code, and what the code does not say. */
export function CodeFields(props: CodeFieldsProps) {
  const { form, onForm, takesFocus, input, isAsked } = props;
  useFocus(input, takesFocus);
  return (
    <>
      <Field
        label={t('sync_code')}
        hint={t('sync_code_hint')}
        value={form.code}
        onInput={(typed) => onForm(withCode(form, typed))}
        inputRef={input}
        code
        note={codeNote(form, isAsked)}
      />
      <Field
        label={t('sync_passphrase')}
        hint={t('sync_way_code_passphrase')}
        {...bound(props, 'passphrase')}
        code
        secret
      />
      <Field label={t('sync_machine')} {...bound(props, 'name')} />
    </>
  );
}

/** What is wrong with the code; that there is none, only when it was to be used. */
function codeNote(form: SetupForm, isAsked: boolean): FieldNote | null {
  if (isCodeBad(form)) return { tone: 'error', text: t('sync_code_bad') };
  return isAsked && !hasCode(form) ? { tone: 'error', text: t('sync_code_missing') } : null;
}

interface ServerFieldsProps extends SetupFieldsProps {
  port: SyncOptionsPort;
}

/** For the first device: the server and who may use it. */
export function ServerFields({ port, ...props }: ServerFieldsProps) {
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useFocus(input, props.takesFocus);
  return (
    <>
      <SyncHelp port={port} />
      <Field
        label={t('sync_server')}
        {...bound(props, 'server')}
        inputRef={input}
        placeholder="https://couch.example.com"
        code
      />
      <Field label={t('sync_database')} {...bound(props, 'database')} code />
      <Field label={t('sync_user')} {...bound(props, 'user')} code />
      <Field label={t('sync_password')} {...bound(props, 'password')} code secret />
      <Field
        label={t('sync_passphrase')}
        hint={t('sync_passphrase_hint')}
        {...bound(props, 'passphrase')}
        code
        secret
      />
      <Field label={t('sync_machine')} {...bound(props, 'name')} />
    </>
  );
}

/** The first field takes the focus where nothing was chosen by hand: the page was opened for it. */
function useFocus(input: RefObject<HTMLElement | null>, takesFocus: boolean): void {
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
}
