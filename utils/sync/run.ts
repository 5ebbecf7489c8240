import type { Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { type ShopError, shopError } from '@/utils/shop/database/errors.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { SyncError, type SyncFailure } from './couch-client.ts';
import { exchange } from './exchange.ts';
import { changeSync, readSync, SETTINGS_ID, type SyncState } from './state.ts';
import { applyRemoteSettings } from './synced-settings.ts';

const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 60 * 60 * 1000;
/** These pass by themselves; all others wait for a person. */
const PASSING: readonly SyncFailure[] = ['offline', 'host', 'answer', 'server', 'busy', 'failed'];

/** What the engine needs of the world. */
export interface SyncRunPort {
  use<T>(work: (db: ShopDb) => Promise<T>): Promise<T>;
  readSettings(): Promise<SettingsState>;
  changeSettings(change: (settings: Settings) => Settings): Promise<unknown>;
  fetch: typeof fetch;
  /** Records of the shop have come in. */
  onShop(): void;
  /** The state has changed. */
  onState(): void;
}

/** Changes what is known of the sync, and tells the views. */
export type ChangeState = (
  part: (state: SyncState) => Partial<SyncState>,
) => Promise<SyncState | null>;

/** Whether a trouble waits for a person, or passes by itself. */
export function needsAttention(trouble: SyncFailure | null): boolean {
  return trouble !== null && !PASSING.includes(trouble);
}

/**
 * One run: what the server has comes in, what this machine has goes out. Killed at any moment it leaves the shop
 * whole, and the next run goes on where the last batch was committed.
 * @param byHand a person has asked: no waiting, and troubles that need a person are tried again
 * @returns the state that it left; null where no sync is set up. Never rejects for what a server does.
 */
export async function runSync(
  world: SyncRunPort,
  byHand: boolean,
  signal?: AbortSignal,
): Promise<SyncState | null> {
  const change: ChangeState = async (part) => {
    const state = await world.use((db) => changeSync(db, part));
    world.onState();
    return state;
  };
  try {
    const state = await world.use(readSync);
    if (!state) return null;
    const mayRun = !needsAttention(state.trouble) && Date.now() >= state.wait;
    if (!byHand && !mayRun) return state;
    if (byHand) await change(() => ({ refused: {} }));
    // The server was emptied, or put back to an earlier state: this machine has all that it had from there.
    if (await once(world, change, signal)) await once(world, change, signal);
    return await change(() => ({ ...AT_REST, at: Date.now() }));
  } catch (error) {
    if (signal?.aborted) return change(() => AT_REST);
    console.warn('Linkshelf:', error);
    const trouble = syncFailureOf(error);
    const asked = error instanceof SyncError ? error.wait : 0;
    return change(({ tries }) => ({
      ...AT_REST,
      trouble,
      tries: tries + 1,
      wait: Date.now() + (asked || backOff(tries)),
    }));
  }
}

const AT_REST = { trouble: null, tries: 0, wait: 0, done: 0, total: 0 };

/** Twice as long each time, up to an hour, and never the same for two machines. */
function backOff(tries: number): number {
  return Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT) * (0.5 + Math.random() / 2);
}

/** What stopped it, as a person is told. */
export function syncFailureOf(error: unknown): SyncFailure {
  if (error instanceof SyncError) {
    const { code } = error;
    return code === 'large' || code === 'conflict' || code === 'exists' ? 'server' : code;
  }
  const { reason }: ShopError = shopError(error);
  return reason === 'quota' ? 'space' : 'failed';
}

/** @returns whether the server has less than this machine once had from it */
async function once(
  world: SyncRunPort,
  change: ChangeState,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { use, readSettings, changeSettings } = world;
  const read = await readSettings();
  const isRewound = await exchange(world, read, change, signal);
  const state = await use(readSync);
  if (state && applyRemoteSettings(read.settings, state) !== read.settings) {
    await changeSettings((now) => applyRemoteSettings(now, state));
    await change(({ said, own }) => ({ said: { ...said, ...own[SETTINGS_ID]?.v } }));
  }
  return isRewound;
}
