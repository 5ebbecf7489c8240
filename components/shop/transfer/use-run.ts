import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import type { RunOptions } from './port.ts';

export interface Run {
  /** What part is done, from 0 to 1; null: it is not running. */
  part: number | null;
  /** Why it stopped. */
  failure: string | null;
  /** @param total how many there are to do */
  start: (total: number, work: (options: RunOptions) => Promise<void>) => void;
  /** After the batch that is being written. */
  cancel: () => void;
}

/** Something that takes a while, with its progress; the dialog that shows it ends it when it closes. */
export function useRun(): Run {
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  function start(total: number, work: (options: RunOptions) => Promise<void>): void {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setPart(0);
    const onProgress = (done: number) => setPart(total === 0 ? 1 : done / total);
    work({ onProgress, signal: stop.signal })
      .catch((error: unknown) => setFailure(failureText(error)))
      .finally(() => setPart(null));
  }

  return { part, failure, start, cancel: () => running.current?.abort() };
}
