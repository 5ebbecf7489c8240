import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { IconButton } from './button.tsx';
import { useUniqueId } from './use-unique-id.ts';
import './dialog.css';

export interface DialogProps {
  title: string;
  /** For two columns. */
  wide?: boolean;
  /** Escape, the cross and a click beside the dialog; the owner then stops rendering it. */
  onClose: () => void;
  /** The buttons at its foot. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A modal dialog: open for as long as it is rendered; the focus returns to where it came from. */
export function Dialog({ title, wide, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useUniqueId();

  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
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
        {actions && <footer class="dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
