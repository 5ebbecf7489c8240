import type { AccountEdit } from '@/utils/earnings/accounts/account.ts';
import type { CalendarDay } from '@/utils/earnings/accounts/calendar.ts';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ReminderDays } from '@/utils/settings/reminders.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import type { Day } from '@/utils/time/day.ts';

/** What the accounts ask of the browser and the database. */
export interface AccountsPort {
  /** All accounts of which something is entered or reported. */
  accounts(today: Day): Promise<AccountFacts[]>;
  editAccount(marketplace: MarketplaceCode, edit: AccountEdit): Promise<Done | null>;
  /** Rejects with a `SettingsError`. */
  setReminder(days: ReminderDays, isWanted: boolean): Promise<void>;
  /** What there is to remind of has been seen: the browser's button says it no longer. */
  remindersSeen(): Promise<void>;
  calendarFile(days: readonly CalendarDay[]): Promise<string>;
}
