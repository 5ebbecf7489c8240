import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { IconButton } from './button.tsx';
import { focusFirst, giveBack, keepFocus } from './dialog-focus.ts';
import { useUniqueId } from './use-unique-id.ts';
import './dialog.css';

export interface DialogProps {
  title: string;
  /**
   * `tall`: as high as the window allows, whatever is in it, for what grows and shrinks while it is used. `wide`: the
   * same for two columns. Without it the dialog is as high as what is in it, which then stays as it is.
   */
  size?: 'tall' | 'wide';
  /** Escape, the cross and a click beside the dialog; the owner then stops rendering it. */
  onClose: () => void;
  /** What was done, read out; it stands beside the buttons and has its room there before. */
  status?: ComponentChildren;
  /** The buttons at its foot. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * A modal dialog: open for as long as it is rendered. The first field has the focus as soon as there is one, else a
 * button that takes nothing away; what loses it without a successor leaves it in the dialog, and in the end it returns to
 * where it came from.
 */
export function Dialog({ title, size, onClose, status, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isSettled = useRef(false);
  const waiting = useRef<Element | null>(null);
  const id = useUniqueId();

  useEffect(() => {
    const before = document.activeElement;
    const box = dialog.current;
    box?.showModal();
    if (!box?.querySelector('.dialog-body')?.contains(document.activeElement)) box?.focus();
    const stop = box ? keepFocus(box) : null;
    return () => {
      stop?.();
      giveBack(before);
    };
  }, []);
  // What is in it may have to be read first: then it comes later.
  useEffect(() => {
    const box = dialog.current;
    if (box && !isSettled.current) waiting.current = focusFirst(box, waiting.current ?? box);
    isSettled.current = waiting.current === null;
  });

  return (
    <dialog
      class={`dialog ${size ? `dialog-tall dialog-${size}` : ''}`}
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-inside">
        <header class="dialog-head">
          <h2 class="dialog-title" id={id}>
            {title}
          </h2>
          <IconButton icon="close" label={t('common_close')} onClick={onClose} />
        </header>
        <div class="dialog-body">{children}</div>
        {(actions || status !== undefined) && (
          <footer class="dialog-actions">
            {status !== undefined && (
              <p class="dialog-status" role="status" dir="auto">
                {status}
              </p>
            )}
            {actions}
          </footer>
        )}
      </div>
    </dialog>
  );
}
