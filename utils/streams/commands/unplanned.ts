import { isLive } from '@/utils/records/fields.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { type ShopDb, type ShopWrite, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Moment } from '../moment.ts';
import { momentField } from '../moment-fields.ts';
import { segmentsOf } from '../read-streams.ts';
import { segmentFields } from '../segment-fields.ts';
import { addMoment } from './moments.ts';
import { addBefore, placedSegments } from './segments.ts';

/**
 * Makes a segment of a product that was not planned, and notes that it is on: both or nothing. As all that is noted on
 * air it is no step of undo; {@link takeStep} takes it back.
 * @param after the segment behind which it stands, also one that was deleted; null: it is the first
 * @returns the segment; null where the stream is not there any more
 * @throws {ShopError} nothing has changed then
 */
export async function showUnplanned(
  db: ShopDb,
  stream: string,
  product: string,
  after: string | null,
  at: number,
): Promise<string | null> {
  const { result } = await transact(
    db,
    null,
    async (tx) => ({
      record: await tx.objectStore('streams').get(stream),
      siblings: await segmentsOf(tx, stream),
    }),
    (action, { record, siblings }) => {
      if (!isLive(record)) return null;
      const fields = segmentFields({ kind: 'product', products: [product] }, {});
      const added = addBefore(action, siblings, stream, [fields], liveAfter(siblings, after));
      const [segment] = added?.ids ?? [];
      if (segment === undefined) return null;
      addMoment(action, record, { at, what: 'show', segment, unplanned: true });
      return segment;
    },
    null,
    STREAMS,
  );
  return result;
}

/** What stands behind a segment that may have been deleted meanwhile; null: nothing. */
function liveAfter(siblings: readonly ShopRecord[], after: string | null): string | null {
  const list = placedSegments(siblings);
  const behind = list.slice(list.findIndex(({ id }) => id === after) + 1);
  const live = new Set(siblings.filter(isLive).map(({ id }) => id));
  return behind.find(({ id }) => live.has(id))?.id ?? null;
}

/**
 * Takes a step on air back, and with it the segment that was made for it.
 * @returns whether it was there
 * @throws {ShopError} it is still there then
 */
export function takeStep(db: ShopDb, stream: string, moment: Moment): Promise<boolean> {
  return changeStep(db, stream, moment, true);
}

/**
 * Notes a step again as it was before it was taken back, with its segment.
 * @returns whether anything has changed
 * @throws {ShopError} nothing has changed then
 */
export function noteStepAgain(db: ShopDb, stream: string, moment: Moment): Promise<boolean> {
  return changeStep(db, stream, moment, false);
}

async function changeStep(
  db: ShopDb,
  stream: string,
  { key, ...moment }: Moment,
  isTaken: boolean,
): Promise<boolean> {
  const made = 'unplanned' in moment ? moment.segment : null;
  const { result } = await transact(
    db,
    null,
    (tx) => findStep(tx, stream, made),
    (action, { record, segment }) => {
      if (!isLive(record)) return false;
      action.edit('streams', stream, record, { [momentField(key)]: isTaken ? null : moment });
      const hasChanged = action.staged.size > 0;
      if (segment) action.edit('segments', segment.id, segment, { del: isTaken });
      return hasChanged;
    },
    null,
    STREAMS,
  );
  return result;
}

async function findStep(tx: ShopWrite, stream: string, segment: string | null) {
  return {
    record: await tx.objectStore('streams').get(stream),
    segment: segment === null ? undefined : await tx.objectStore('segments').get(segment),
  };
}
