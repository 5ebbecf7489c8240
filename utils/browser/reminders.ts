import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { nextSteps, type Step } from '@/utils/earnings/accounts/next-steps.ts';
import {
  type AccountsReader,
  accountsReader,
  readAccounts,
} from '@/utils/earnings/accounts/read-accounts.ts';
import {
  dueReminders,
  isDeadline,
  type Reminder,
  type SeenReminders,
  withSeen,
} from '@/utils/earnings/accounts/reminders.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';
import { readSettings } from './settings-store.ts';

/** Where it is kept what the creator was reminded of; on this device alone. */
const KEY = 'remindersSeen';
const SeenSchema = v.fallback(v.record(v.string(), v.number()), {});

/** The alarm that lets the worker look whether another day has come. */
export const REMINDER_ALARM = 'reminders';
const EVERY_MINUTES = 4 * 60;

type Shop = Pick<ShopConnection, 'use'>;

/** What there is to remind of today. */
export interface Reminders {
  due: readonly Reminder[];
  today: Day;
}

/** @throws {ShopError} */
export async function readReminders(shop: Shop): Promise<Reminders> {
  const { due, today } = await read(shop);
  return { due, today };
}

/**
 * Shows on the browser's button how many reminders there are, and wakes the worker again while there are deadlines.
 * Called after each change of the shop: the reports are read only where they are others than the last time.
 * @returns a function that throws {ShopError}
 */
export function reminderCount(shop: Shop): () => Promise<void> {
  const readAgain = accountsReader();
  return async () => {
    const { due, steps } = await read(shop, readAgain);
    await Promise.all([showCount(due.length), wakeFor(steps)]);
  };
}

/**
 * The creator has seen what there is to remind of.
 * @throws {ShopError}
 */
export async function markRemindersSeen(shop: Shop): Promise<void> {
  const { due, steps, seen } = await read(shop);
  const next = withSeen(seen, due, steps);
  if (JSON.stringify(next) !== JSON.stringify(seen)) {
    await browser.storage.local.set({ [KEY]: next });
  }
  await showCount(0);
}

async function read(
  shop: Shop,
  readFacts: AccountsReader = readAccounts,
): Promise<Reminders & { steps: Step[]; seen: SeenReminders }> {
  const today = dayAt(new Date());
  const [accounts, { settings }, stored] = await Promise.all([
    shop.use((db) => readFacts(db, today)),
    readSettings(),
    browser.storage.local.get(KEY),
  ]);
  const steps = nextSteps(accounts, today);
  const seen = v.parse(SeenSchema, stored[KEY]);
  return { due: dueReminders(steps, settings.remindersOff, seen), steps, seen, today };
}

/** On every tab that has nothing of its own to say. */
async function showCount(count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#7d4a00' }),
  ]);
}

async function wakeFor(steps: readonly Step[]): Promise<void> {
  const isSet = (await browser.alarms.get(REMINDER_ALARM)) !== undefined;
  const isWanted = steps.some(isDeadline);
  if (isWanted && !isSet) {
    await browser.alarms.create(REMINDER_ALARM, { periodInMinutes: EVERY_MINUTES });
  } else if (!isWanted && isSet) {
    await browser.alarms.clear(REMINDER_ALARM);
  }
}
