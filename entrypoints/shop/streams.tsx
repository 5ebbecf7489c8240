import type { StreamsPort } from '@/components/streams/port.ts';
import { Streams } from '@/components/streams/streams.tsx';
import { shopProgress } from '@/utils/browser/shop/shop-progress.ts';
import { shopStreamTexts } from '@/utils/browser/shop/shop-stream-texts.ts';
import { shopStreams } from '@/utils/browser/shop/shop-streams.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The section Streams on the browser: what the shop's page loads when it is first opened. */
export function streamsOn(shop: ShopConnection) {
  const port: StreamsPort = { ...shopStreams(shop), ...shopProgress(shop), ...shopStreamTexts() };
  return () => <Streams port={port} />;
}
