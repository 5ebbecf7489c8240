import { Earnings } from '@/components/earnings/earnings.tsx';
import type { EarningsPort } from '@/components/earnings/port.ts';
import { openReportFiles } from '@/utils/browser/shop/report-files.ts';
import { shopAccounts } from '@/utils/browser/shop/shop-accounts.ts';
import { shopEarnings } from '@/utils/browser/shop/shop-earnings.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The section Earnings on the browser: what the shop's page loads when it is first opened. */
export function earningsOn(shop: ShopConnection) {
  const port: EarningsPort = {
    ...shopEarnings(shop),
    ...shopAccounts(shop),
    openReportFiles,
    notes: localStorage,
  };
  return () => <Earnings port={port} />;
}
