import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  markRemindersSeen,
  REMINDER_ALARM,
  readReminders,
  reminderCount,
} from '@/utils/browser/reminders.ts';
import { editAccount } from '@/utils/earnings/accounts/edit-account.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { useFreshShop } from '../shop/shop.ts';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  settings: {} as Settings,
  stored: {} as Record<string, unknown>,
  badge: '',
  alarms: new Map<string, unknown>(),
}));
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
vi.mock('@/utils/browser/settings-store.ts', () => ({
  readSettings: async () => ({ settings: fake.settings }),
}));

const fresh = useFreshShop();
const shop = { use: <T>(work: (db: typeof fresh.db) => Promise<T>) => work(fresh.db) };

let refresh: () => Promise<void>;

beforeEach(() => {
  refresh = reminderCount(shop);
  fake.settings = defaultSettings();
  fake.stored = {};
  fake.badge = '';
  fake.alarms = new Map();
  Object.assign(fake.browser, {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: fake.stored[key] }),
        set: async (items: object) => void Object.assign(fake.stored, items),
      },
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        fake.badge = text;
      },
      setBadgeBackgroundColor: async () => undefined,
    },
    alarms: {
      get: async (name: string) => fake.alarms.get(name),
      create: async (name: string, when: unknown) => void fake.alarms.set(name, when),
      clear: async (name: string) => fake.alarms.delete(name),
    },
  });
  vi.setSystemTime(new Date(2026, 11, 1, 12));
});

const spain = (sales: number) =>
  editAccount(fresh.db, 'ES', { status: 'trial', appliedOn: '2026-06-13', sales });

describe('what the browser’s button says', () => {
  it('is how many deadlines are near', async () => {
    await spain(2);
    await editAccount(fresh.db, 'FR', { status: 'applied', appliedOn: '2026-06-20' });
    await editAccount(fresh.db, 'DE', { status: 'applied', appliedOn: '2026-11-20' });
    await refresh();
    expect(fake.badge).toBe('2');
    expect((await readReminders(shop)).due.map(({ step }) => step.marketplace)).toEqual([
      'ES',
      'FR',
    ]);
  });

  it('is nothing once it was seen, until the next of the days', async () => {
    await spain(2);
    await refresh();
    await markRemindersSeen(shop);
    expect(fake.badge).toBe('');
    await refresh();
    expect(fake.badge).toBe('');
    vi.setSystemTime(new Date(2026, 11, 3, 0, 5));
    await refresh();
    expect(fake.badge).toBe('1');
  });

  it('is nothing for days that were turned off', async () => {
    await spain(2);
    fake.settings = { ...fake.settings, remindersOff: [30, 14] };
    await refresh();
    expect(fake.badge).toBe('');
  });

  it('survives whatever is stored of what was seen', async () => {
    await spain(2);
    fake.stored.remindersSeen = ['nonsense'];
    await refresh();
    expect(fake.badge).toBe('1');
  });
});

describe('the worker', () => {
  it('is woken while there are deadlines, and not otherwise', async () => {
    await refresh();
    expect(fake.alarms.has(REMINDER_ALARM)).toBe(false);
    await spain(2);
    await refresh();
    expect(fake.alarms.has(REMINDER_ALARM)).toBe(true);
    await spain(3);
    await refresh();
    expect(fake.alarms.has(REMINDER_ALARM)).toBe(false);
    expect(fake.badge).toBe('');
  });
});
