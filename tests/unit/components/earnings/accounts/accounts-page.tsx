import { Earnings } from '@/components/earnings/earnings.tsx';
import type { EarningsPort } from '@/components/earnings/port.ts';
import {
  type AccountEdit,
  type AssociateAccount,
  emptyAccount,
} from '@/utils/earnings/accounts/account.ts';
import type { CalendarDay } from '@/utils/earnings/accounts/calendar.ts';
import type { ReportedSales } from '@/utils/earnings/accounts/reported-sales.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { FakeProduct } from '../../shop/fake-port.ts';
import { fakeSection, openShopPage } from '../../shop/page.tsx';
import { fakeEarnings } from '../section.tsx';

export interface GivenAccounts {
  accounts?: Partial<AssociateAccount>[];
  reported?: Partial<Record<MarketplaceCode, ReportedSales>>;
  products?: FakeProduct[];
  settingsNow?: Settings;
  hash?: string;
  port?: Partial<EarningsPort>;
}

/** The accounts in the shop's page, kept in memory; `log` is what was changed. */
export async function openAccounts(given: GivenAccounts = {}) {
  const { accounts = [], reported = {}, hash = '#earnings/accounts', port: over, ...world } = given;
  const known = new Map(
    accounts.map((each) => {
      const account = { ...emptyAccount(each.marketplace ?? 'ES'), ...each };
      return [account.marketplace, account] as const;
    }),
  );
  const edits: [MarketplaceCode, AccountEdit][] = [];
  const calendars: (readonly CalendarDay[])[] = [];
  const files: string[] = [];
  const log: string[] = [];
  const opened: string[] = [];
  const { port: accountsPort } = fakeEarnings([], {
    accounts: async () =>
      [...known.values()].map((account) => ({
        account,
        reported: reported[account.marketplace] ?? [],
      })),
    async editAccount(marketplace: MarketplaceCode, edit: AccountEdit) {
      edits.push([marketplace, edit]);
      const { checks = {}, ...rest } = edit;
      const before = known.get(marketplace) ?? emptyAccount(marketplace);
      const ticked = Object.entries(checks).filter(([, is]) => is);
      known.set(marketplace, {
        ...before,
        ...rest,
        checks: [...before.checks, ...ticked.map(([check]) => check)] as never,
      });
      return { what: 'account', count: 0, of: 'earnings' } as const;
    },
    async setReminder(days: number, isWanted: boolean) {
      log.push(`${days} ${isWanted}`);
    },
    async remindersSeen() {
      log.push('seen');
    },
    async calendarFile(days: readonly CalendarDay[]) {
      calendars.push(days);
      return 'BEGIN:VCALENDAR';
    },
    saveFile: (name: string) => void files.push(name),
    ...over,
  });
  const page = await openShopPage({
    ...world,
    hash,
    openOptions: (section) => void opened.push(section),
    sections: { earnings: fakeSection(() => <Earnings port={accountsPort} />) },
  });
  return { ...page, edits, calendars, files, log, opened };
}
