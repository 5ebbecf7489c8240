import * as v from 'valibot';
import type { ServerAccess } from '@/utils/records/sync-state.ts';

/*
 * CouchDB locks an account after five wrong passwords within five minutes, for everybody who uses it. So those that are
 * typed when a sync is set up are counted, and the creator is told before it comes to that.
 */

/** How long CouchDB remembers a wrong password, in milliseconds. */
export const REMEMBERED = 5 * 60 * 1000;
/** From so many on she is told. */
export const WARN_FROM = 3;

const TimesSchema = v.record(v.string(), v.array(v.number()));

/** When a wrong password was given for an account of a server, in milliseconds since 1970. */
type Times = v.InferOutput<typeof TimesSchema>;

/** Those that still count, of what was kept. @param now milliseconds since 1970 */
export function readWrongPasswords(kept: unknown, now: number): Times {
  const read = v.safeParse(TimesSchema, kept);
  const entries = Object.entries(read.success ? read.output : {});
  return Object.fromEntries(
    entries
      .map(
        ([account, times]) => [account, times.filter((time) => now - time < REMEMBERED)] as const,
      )
      .filter(([, times]) => times.length > 0),
  );
}

/** The same with one more. */
export function withWrongPassword(times: Times, access: ServerAccess, now: number): Times {
  const account = accountOf(access);
  return { ...times, [account]: [...(times[account] ?? []), now] };
}

export function wrongPasswordsOf(times: Times, access: ServerAccess): number {
  return times[accountOf(access)]?.length ?? 0;
}

/** The server counts by user, whichever database it is. */
function accountOf({ url, user }: ServerAccess): string {
  return `${new URL(url).host} ${user}`;
}
