import { t } from '@/utils/browser/i18n.ts';
import { Button, type ButtonProps } from './button.tsx';

export interface CopyButtonProps extends Omit<ButtonProps, 'icon'> {
  /** What it copies is on the clipboard: it says so itself, where the eyes are. `Announcement` tells those who listen. */
  isCopied: boolean;
}

/** A button that copies. Another click copies once more. */
export function CopyButton({ isCopied, children, class: more = '', ...rest }: CopyButtonProps) {
  return (
    <Button {...rest} icon={isCopied ? 'check' : 'copy'} class={`copy-button ${more}`}>
      {isCopied ? t('feedback_copied') : children}
    </Button>
  );
}
