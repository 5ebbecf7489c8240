import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { createFeedbackClock, type Feedback, offersOf } from './models/feedback.ts';
import './toast.css';

/** Long enough to read two sentences and to reach the button. */
const SHOWN_MS = 10_000;

export interface ToastProps {
  /** A new object for every new note, also when the text stays the same. A `bad` one stays until it is closed. */
  note: Feedback | null;
  /** Closed by the creator, by time, or because an action was taken. */
  onClose: () => void;
}

/** What just happened, with the way back. It is read out politely and never takes the focus. */
export function Toast({ note, onClose }: ToastProps) {
  const box = useRef<HTMLDivElement>(null);
  useClock(box, note, onClose);

  return (
    <div class={note ? `toast toast-${note.tone ?? 'plain'}` : 'toast-none'} ref={box}>
      <p class="toast-text" role="status">
        {note?.tone === 'good' && <Icon name="check" />}
        {note?.tone === 'bad' && <Icon name="error" />}
        {note && <span dir="auto">{note.text}</span>}
      </p>
      {note && <Offers note={note} onClose={onClose} />}
      {note && <IconButton icon="close" label={t('common_close')} onClick={onClose} />}
    </div>
  );
}

function Offers({ note, onClose }: { note: Feedback; onClose: () => void }) {
  const offers = offersOf(note, t('common_undo'));
  if (offers.length === 0) return null;
  return (
    <div class={offers.length > 1 ? 'toast-actions toast-below' : 'toast-actions'}>
      {offers.map(({ label, run }) => (
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
  );
}

/** Closes the note when its time is over; resting on it stops the clock. */
function useClock(box: RefObject<HTMLElement | null>, note: Feedback | null, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  const [clock] = useState(() =>
    createFeedbackClock(
      ({ tone }) => (tone === 'bad' ? null : SHOWN_MS),
      () => close.current(),
    ),
  );

  useEffect(() => {
    const unmounting = new AbortController();
    const on = (type: string, listen: () => void) =>
      box.current?.addEventListener(type, listen, { signal: unmounting.signal });
    on('mouseenter', clock.hold);
    on('mouseleave', clock.release);
    on('focusin', clock.hold);
    on('focusout', clock.release);
    return () => unmounting.abort();
  }, [box, clock]);

  useLayoutEffect(() => {
    clock.show(note);
    return () => clock.show(null);
  }, [clock, note]);
}
