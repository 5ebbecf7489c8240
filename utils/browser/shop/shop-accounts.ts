import type { AccountEdit } from '@/utils/earnings/accounts/account.ts';
import type { CalendarDay } from '@/utils/earnings/accounts/calendar.ts';
import { editAccount } from '@/utils/earnings/accounts/edit-account.ts';
import { readAccounts } from '@/utils/earnings/accounts/read-accounts.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { setReminder } from '@/utils/settings/edit.ts';
import type { ReminderDays } from '@/utils/settings/reminders.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { Day } from '@/utils/time/day.ts';
import { storeSettings } from '../changes.ts';
import { markRemindersSeen } from '../reminders.ts';
import { runAndTell } from './run-and-tell.ts';

/** What the section Earnings reads and changes of accounts. */
export function shopAccounts(shop: ShopConnection) {
  const run = runAndTell(shop);
  return {
    accounts: (today: Day) => shop.use((db) => readAccounts(db, today)),
    editAccount: (marketplace: MarketplaceCode, edit: AccountEdit) =>
      run((db) => editAccount(db, marketplace, edit)),
    async setReminder(days: ReminderDays, isWanted: boolean): Promise<void> {
      await storeSettings((settings) => setReminder(settings, days, isWanted), 'creator');
    },
    remindersSeen: () => markRemindersSeen(shop),
    /** Its library is loaded when a file is made. */
    async calendarFile(days: readonly CalendarDay[]): Promise<string> {
      const { calendarFile } = await import('@/utils/earnings/accounts/calendar.ts');
      return calendarFile(days, new Date());
    },
  };
}
