import { useCallback, useEffect, useMemo, useReducer } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { type Audit, type AuditInput, audit } from '@/utils/descriptions/audit.ts';
import type { TransferProps } from '../transfer/dialog-props.ts';
import { type AuditEvent, type AuditState, initialState, reduce } from './audit-state.ts';
import { auditInput } from './audit-text.ts';
import { findDeadProducts } from './dead-links.ts';

/** The check of a text, as the dialog's views share it. */
export interface AuditStore {
  state: AuditState;
  /** Null before the wordings are read. */
  input: AuditInput | null;
  /** Null while there is no single text to check. */
  result: Audit | null;
  send: (event: AuditEvent) => void;
}

/** Checks the text in the field, anew after every change. */
export function useAudit({ port, settings }: TransferProps): AuditStore {
  const { platform } = settings.channels.last;
  // The channel of the last description is not chosen for this text: its links keep her own ids until she does.
  const [state, send] = useReducer(
    reduce,
    { platform, tagName: '', linksOnly: false, replacesOld: false },
    initialState,
  );
  const { disclosures, choice, text } = state;
  const onError = useCallback(
    (error: unknown) => send({ type: 'failed', failure: failureText(error) }),
    [],
  );

  useEffect(() => {
    port.disclosures().then((read) => send({ type: 'loaded', disclosures: read }), onError);
  }, [port, onError]);

  const input = useMemo(
    () => disclosures && auditInput(settings, disclosures, choice),
    [settings, disclosures, choice],
  );
  const result = useMemo(() => (input && text ? audit(text, input) : null), [input, text]);

  useEffect(() => {
    if (!result) return;
    let isOutdated = false;
    findDeadProducts(result.links, port).then((ids) => {
      if (!isOutdated) send({ type: 'found-dead', ids });
    }, onError);
    return () => {
      isOutdated = true;
    };
  }, [result, port, onError]);

  return { state, input, result, send };
}
