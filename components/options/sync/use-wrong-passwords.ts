import { useRef, useState } from 'preact/hooks';
import type { ServerAccess, SyncFailure } from '@/utils/records/sync-state.ts';
import { REMEMBERED, WARN_FROM } from '@/utils/sync/wrong-passwords.ts';
import type { SyncOptionsPort } from './port.ts';

/** What the server has refused as a wrong password, and when, in milliseconds since 1970. */
interface Refused {
  access: ServerAccess;
  at: number;
}

/** Counts the wrong passwords that are typed here, and knows the last one. */
export function useWrongPasswords(port: Pick<SyncOptionsPort, 'wrongPasswords'>) {
  const [wrong, setWrong] = useState(0);
  const refused = useRef<Refused | null>(null);
  return {
    /** How many were given for the account in the last minutes. */
    wrong,
    /** Sent once more, what is known to be wrong only brings the account nearer to its lock. */
    isKnownWrong: (access: ServerAccess) =>
      wrong >= WARN_FROM && isStillRefused(refused.current, access),
    /** @param failure what the server said; null: all is well */
    async note(access: ServerAccess, failure: SyncFailure | null): Promise<void> {
      refused.current = failure === 'password' ? { access, at: Date.now() } : null;
      setWrong(failure === 'password' ? await port.wrongPasswords(access) : 0);
    },
  };
}

function isStillRefused(refused: Refused | null, { url, user, password }: ServerAccess): boolean {
  if (!refused || Date.now() - refused.at >= REMEMBERED) return false;
  const { access } = refused;
  return access.url === url && access.user === user && access.password === password;
}
