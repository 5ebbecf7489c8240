import type { AddToStreamProps } from '@/components/shop/store/sections.ts';
import { AddToStream } from '@/components/streams/add/add-to-stream.tsx';
import { shopStreams } from '@/utils/browser/shop/shop-streams.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The dialog that adds products of the shop to a live stream: loaded when it is first asked for. */
export function addToStreamOn(shop: ShopConnection) {
  const port = shopStreams(shop);
  return (props: AddToStreamProps) => <AddToStream port={port} {...props} />;
}
