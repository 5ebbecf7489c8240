import { useEffect, useState } from 'preact/hooks';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import { type Day, dayAt } from '@/utils/time/day.ts';
import { useEarnings } from '../store/context.ts';

export interface AccountsRead {
  accounts: readonly AccountFacts[];
  /** The day for which they were read. */
  today: Day;
}

/** How often it is looked whether another day has begun, in milliseconds. */
const LOOK_MS = 60_000;

/** The accounts, read again after each change and with each new day; null until they are read. */
export function useAccounts(): { read: AccountsRead | null; failure: unknown; retry: () => void } {
  const { port, page } = useEarnings();
  const version = page.live.version.value;
  const today = useToday();
  const [read, setRead] = useState<AccountsRead | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isLate = false;
    port.accounts(today).then(
      (accounts) => {
        if (isLate) return;
        setFailure(null);
        setRead({ accounts, today });
      },
      (error: unknown) => {
        if (!isLate) setFailure(error);
      },
    );
    return () => {
      isLate = true;
    };
  }, [port, today, version, attempt]);
  return { read, failure, retry: () => setAttempt((before) => before + 1) };
}

/** The day that it is, also in a page that stays open over midnight or is taken to another zone. */
function useToday(): Day {
  const [today, setToday] = useState(() => dayAt(new Date()));
  useEffect(() => {
    const look = () => setToday(dayAt(new Date()));
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
