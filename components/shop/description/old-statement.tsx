import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';

export interface OldStatementProps {
  isReplaced: boolean;
  onReplace: (replaces: boolean) => void;
}

/** Replaces the older long statement by the present line, or leaves it after all. */
export function OldStatement({ isReplaced, onReplace }: OldStatementProps) {
  return (
    <Button icon={isReplaced ? 'undo' : 'edit'} onClick={() => onReplace(!isReplaced)}>
      {isReplaced ? t('audit_old_keep') : t('audit_old_replace')}
    </Button>
  );
}
