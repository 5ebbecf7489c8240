import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { stepText } from '@/components/ui/step-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import { marketplaceOf } from './page-marketplace.ts';
import type { AccountNotes as Notes } from './port.ts';
import type { PopupStore } from './store/popup-store.ts';

export interface AccountNotesProps {
  store: PopupStore;
}

/** What there is to say of her accounts: what to remind of, and that the one for this page is closed. Mostly nothing. */
export function AccountNotes({ store }: AccountNotesProps) {
  const { port, shop, page, closed } = store;
  const version = shop.version.value;
  const [notes, setNotes] = useState<Notes | null>(null);
  useEffect(() => {
    let isLate = false;
    port.accountNotes().then((read) => {
      if (isLate) return;
      closed.value = read.closed;
      setNotes(read);
    }, report);
    return () => {
      isLate = true;
    };
  }, [port, closed, version]);
  if (!notes) return null;
  const marketplace = marketplaceOf(page.value);
  return (
    <>
      {marketplace && notes.closed.includes(marketplace) && (
        <p class="account-line" role="status">
          <Icon name="warning" />
          <span>{t('account_inactive', country(marketplace))}</span>
        </p>
      )}
      <RemindersLine store={store} notes={notes} onClose={() => setNotes({ ...notes, due: [] })} />
    </>
  );
}

interface RemindersLineProps extends AccountNotesProps {
  notes: Notes;
  onClose: () => void;
}

/** The nearest deadline, and how many more there are. */
function RemindersLine({ store: { port }, notes, onClose }: RemindersLineProps) {
  const { due, today } = notes;
  const [first, ...more] = due;
  if (!first) return null;
  const text = stepText(first.step, today);
  return (
    <div class="account-line">
      <Icon name="warning" />
      <p role="status">{more.length > 0 ? `${text} ${tn('reminders_more', more.length)}` : text}</p>
      <Button variant="quiet" onClick={port.openAccounts}>
        {t('reminders_open')}
      </Button>
      <IconButton
        icon="close"
        label={t('common_close')}
        onClick={() => {
          port.remindersSeen().catch(report);
          onClose();
        }}
      />
    </div>
  );
}
