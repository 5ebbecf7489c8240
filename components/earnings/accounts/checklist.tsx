import { Checkbox } from '@/components/ui/checkbox.tsx';
import { dayText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { type AccountEdit, CHECKS, type Check } from '@/utils/earnings/accounts/account.ts';
import { LOOKED_UP } from '@/utils/earnings/accounts/programme.ts';
import { checkText } from './status-text.ts';

export interface ChecklistProps {
  /** Those that she has ticked. */
  checks: readonly Check[];
  edit: (change: AccountEdit) => Promise<boolean>;
}

/** What a review of an account looks for, ticked by her. */
export function Checklist({ checks, edit }: ChecklistProps) {
  return (
    <fieldset class="account-checklist">
      <legend>{t('accounts_checklist')}</legend>
      <p class="quiet">{t('accounts_checklist_hint', dayText(LOOKED_UP))}</p>
      {CHECKS.map((check) => (
        <Checkbox
          key={check}
          checked={checks.includes(check)}
          onChange={(isTicked) => void edit({ checks: { [check]: isTicked } })}
        >
          {checkText(check)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
