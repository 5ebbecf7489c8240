import { isLive } from '@/utils/records/fields.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { momentField, type NewMoment, newMomentKey, readMoments } from '../moment-fields.ts';
import { momentAt } from '../run.ts';

/**
 * Notes something that happened on air, never before what is noted already (`momentAt`). It is no step of undo, which is for what was planned: `takeStep` takes it back.
 * @returns its key; null where the stream is not there any more
 * @throws {ShopError} nothing has been noted then
 */
export async function noteMoment(
  db: ShopDb,
  stream: string,
  moment: NewMoment,
): Promise<string | null> {
  const { result } = await transact(
    db,
    null,
    (tx) => tx.objectStore('streams').get(stream),
    (action, record) => addMoment(action, record, moment),
    null,
    STREAMS,
  );
  return result;
}

/** @returns its key; null where the stream is not there any more */
export function addMoment(
  action: Action,
  stream: ShopRecord | undefined,
  moment: NewMoment,
): string | null {
  if (!isLive(stream)) return null;
  const noted = { ...moment, at: momentAt(readMoments(stream.v), moment.at) };
  const key = newMomentKey(noted);
  action.edit('streams', stream.id, stream, { [momentField(key)]: noted });
  return key;
}
