import { Earnings } from '@/components/earnings/earnings.tsx';
import type { EarningsPort } from '@/components/earnings/port.ts';
import { saveFile } from '@/utils/browser/save-file.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The section Earnings on the browser: what the shop's page loads when it is first opened. */
export function earningsOn(_shop: ShopConnection) {
  const port: EarningsPort = { saveFile };
  return () => <Earnings port={port} />;
}
