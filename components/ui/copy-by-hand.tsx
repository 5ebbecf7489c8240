import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import { IconButton } from './button.tsx';
import './field.css';
import './copy-by-hand.css';

export interface CopyByHandProps {
  text: string;
  onClose: () => void;
}

/** When the browser refuses the clipboard: the text, selected, for the creator's own copy key. */
export function CopyByHand({ text, onClose }: CopyByHandProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  return (
    <div class="by-hand" role="alertdialog" aria-label={t('copy_by_hand')}>
      <div class="by-hand-head">
        <p>{t('copy_by_hand')}</p>
        <IconButton icon="close" label={t('common_close')} onClick={onClose} />
      </div>
      <textarea
        class="field-input code ltr"
        ref={field}
        readOnly
        rows={2}
        aria-label={t('copy_by_hand_text')}
        value={text}
      />
    </div>
  );
}
