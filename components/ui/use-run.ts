import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from './failure-text.ts';

/** How work that takes a while tells its progress and is cancelled. */
export interface RunOptions {
  /** Called with the number of items that are done. */
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

export interface Run {
  /** The part that is done, from 0 to 1; null: nothing runs. */
  part: number | null;
  /** Why the last work failed; null: it did not. */
  failure: string | null;
  /** Starts the work. @param total how many items it has */
  start: (total: number, work: (options: RunOptions) => Promise<void>) => void;
  /** Cancels the work after the batch that is being written. */
  cancel: () => void;
}

/** Runs work that takes a while and tells its progress; closing the dialog cancels it. */
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
