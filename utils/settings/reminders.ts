/** So many days before an account's deadline the creator can be reminded of it; the earliest first. */
export const REMINDER_DAYS = [30, 14, 7, 3, 1] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];
