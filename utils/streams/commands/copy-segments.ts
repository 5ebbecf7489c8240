import { isDeleted } from '@/utils/records/fields.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';

export function newSegmentId(): string {
  return `g:${crypto.randomUUID()}`;
}

/** Copies the segments of a stream, those that are deleted left out, into another one. */
export function copySegments(
  action: Action,
  segments: readonly ShopRecord[],
  stream: string,
): void {
  for (const record of segments) {
    if (isDeleted(record)) continue;
    // Also what this version does not know of them.
    action.edit('segments', newSegmentId(), null, { ...record.v, stream, del: false });
  }
}
