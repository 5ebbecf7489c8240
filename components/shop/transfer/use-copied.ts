import { useState } from 'preact/hooks';
import type { Announced } from '@/components/ui/announcement.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { ShopPort } from '../store/port.ts';

/** What a dialog has put on the clipboard. */
export interface Copied {
  /** The texts that were copied and have not changed since; the last one is on the clipboard. */
  texts: ReadonlySet<string>;
  /** Why the last copy failed; null: it did not. */
  failure: string | null;
  announced: Announced | null;
  /** @param note what is read out when it is on the clipboard */
  copy: (text: string, html: string | null, note: string, onCopied?: () => void) => void;
  announce: (note: string) => void;
}

/** Copies texts and remembers which, for the buttons that say so. */
export function useCopied(port: Pick<ShopPort, 'copy'>): Copied {
  const [texts, setTexts] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const [announced, setAnnounced] = useState<Announced | null>(null);
  const announce = (text: string) =>
    setAnnounced((before) => ({ text, nth: (before?.nth ?? 0) + 1 }));

  function copy(text: string, html: string | null, note: string, onCopied?: () => void) {
    port.copy({ text, html }).then(
      () => {
        setTexts((before) => new Set([...before, text]));
        setFailure(null);
        announce(note);
        onCopied?.();
      },
      () => setFailure(t('failure_not_copied')),
    );
  }

  return { texts, failure, announced, copy, announce };
}
