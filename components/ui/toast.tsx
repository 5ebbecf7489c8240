import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './toast.css';

/** Long enough to read two sentences and to reach the button; resting on it stops the clock. */
const SHOWN_MS = 10_000;

export interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastNote {
  text: string;
  /** A `bad` one stays until it is closed. */
  tone?: 'plain' | 'good' | 'bad';
  actions?: readonly ToastAction[];
}

export interface ToastProps {
  /** A new object for every new note, also when the text stays the same. */
  note: ToastNote | null;
  /** Closed by the person, by time, or because an action was taken. */
  onClose: () => void;
}

/** What just happened, with the way back. It is read out politely and never takes the focus. */
export function Toast({ note, onClose }: ToastProps) {
  const [held, setHeld] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const actions = note?.actions ?? [];
  const timed = note !== null && note.tone !== 'bad' && !held;

  useEffect(() => {
    const unmounting = new AbortController();
    const hold = (type: string, value: boolean) =>
      box.current?.addEventListener(type, () => setHeld(value), { signal: unmounting.signal });
    hold('mouseenter', true);
    hold('mouseleave', false);
    hold('focusin', true);
    hold('focusout', false);
    return () => unmounting.abort();
  }, []);

  useEffect(() => {
    if (!timed) return;
    const timer = setTimeout(() => close.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [note, timed]);

  return (
    <div class={note ? `toast toast-${note.tone ?? 'plain'}` : 'toast-none'} ref={box}>
      <p class="toast-text" role="status">
        {note?.tone === 'good' && <Icon name="check" />}
        {note?.tone === 'bad' && <Icon name="error" />}
        {note && <span dir="auto">{note.text}</span>}
      </p>
      {actions.length > 0 && (
        <div class={actions.length > 1 ? 'toast-actions toast-below' : 'toast-actions'}>
          {actions.map(({ label, run }) => (
            <Button
              key={label}
              variant="quiet"
              onClick={() => {
                onClose();
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {note && <IconButton icon="close" label={t('common_close')} onClick={onClose} />}
    </div>
  );
}
