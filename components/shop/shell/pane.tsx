import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';

export interface PaneProps {
  label: string;
  side: 'start' | 'end';
  /** There is no room for it beside the list: it lies over the page, as long as it is open. */
  isOverlay: boolean;
  isOpen: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** What stands beside the list, or, in a narrow window, slides over it. */
export function Pane({ isOverlay, isOpen, ...rest }: PaneProps) {
  if (isOverlay) return isOpen ? <SheetPane {...rest} /> : null;
  return (
    <aside class={`pane pane-${rest.side}`} aria-label={rest.label} data-scrolls>
      {rest.children}
    </aside>
  );
}

function SheetPane({ label, side, onClose, children }: Omit<PaneProps, 'isOverlay' | 'isOpen'>) {
  const sheet = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      class={`sheet sheet-${side}`}
      ref={sheet}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class={`pane pane-${side}`}>
        <div class="sheet-head">
          <h2>{label}</h2>
          <IconButton icon="close" label={t('common_close')} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
