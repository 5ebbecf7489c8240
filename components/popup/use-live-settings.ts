import { useLayoutEffect, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Page, PopupPort } from './port.ts';

export interface Live {
  /** Null until they have been read. */
  settings: Settings | null;
  /** Damaged settings were found and put aside: the options can say more. */
  damaged: boolean;
  page: Page;
  /** Counts the changes of the shop, this popup's own and everybody else's. */
  version: number;
  setSettings: (settings: Settings) => void;
  bump: () => void;
}

/** What the popup was opened on and with, kept true for as long as it is open. */
export function useLive(port: PopupPort): Live {
  const [read, setRead] = useState<{ settings: Settings | null; damaged: boolean }>({
    settings: null,
    damaged: false,
  });
  const [page, setPage] = useState<Page>({ kind: 'unknown' });
  const [version, setVersion] = useState(0);

  // Not after the first paint: the reading goes on while the browser paints.
  useLayoutEffect(() => {
    const closing = new AbortController();
    const readSettings = () =>
      port.settings().then(setRead, (error: unknown) => {
        report(error);
        setRead({ settings: null, damaged: true });
      });
    void readSettings();
    port.watchPage(setPage, closing.signal).catch((error: unknown) => {
      report(error);
      setPage({ kind: 'none' });
    });
    port.watchChanges((what) => {
      if (what === 'settings') void readSettings();
      else setVersion((count) => count + 1);
    }, closing.signal);
    return () => closing.abort();
  }, [port]);

  return {
    ...read,
    page,
    version,
    setSettings: (settings) => setRead((before) => ({ ...before, settings })),
    bump: () => setVersion((count) => count + 1),
  };
}
