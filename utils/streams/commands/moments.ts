import { isLive } from '@/utils/records/fields.ts';
import { type ShopDb, STREAMS } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { momentField, type NewMoment, newMomentKey } from '../moment-fields.ts';

/**
 * Notes something that happened on air. It is no step of undo, which is for what was planned: `takeMoment` takes it back.
 * @returns its key; null where the stream is not there any more
 * @throws {ShopError} nothing has been noted then
 */
export async function noteMoment(
  db: ShopDb,
  stream: string,
  moment: NewMoment,
): Promise<string | null> {
  const key = newMomentKey(moment);
  const { result } = await transact(
    db,
    null,
    (tx) => tx.objectStore('streams').get(stream),
    (action, record) => {
      if (!isLive(record)) return null;
      action.edit('streams', stream, record, { [momentField(key)]: { ...moment } });
      return key;
    },
    null,
    STREAMS,
  );
  return result;
}

/**
 * Takes a moment away that was noted by mistake.
 * @returns whether it was there
 * @throws {ShopError} it is still there then
 */
export async function takeMoment(db: ShopDb, stream: string, key: string): Promise<boolean> {
  const { result } = await transact(
    db,
    null,
    (tx) => tx.objectStore('streams').get(stream),
    (action, record) => {
      if (isLive(record)) action.edit('streams', stream, record, { [momentField(key)]: null });
      return action.staged.size > 0;
    },
    null,
    STREAMS,
  );
  return result;
}
