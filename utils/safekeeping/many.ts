import type { Snapshots } from './snapshots.ts';

/** What changes more records than this has a snapshot before it. */
const MANY = 100;

/** Takes a snapshot before so many records are changed. Never rejects: the change does not depend on it. */
export async function beforeChange(snapshots: Snapshots, records: number): Promise<void> {
  if (records > MANY) await snapshots.take('change');
}
