import type { CouchConnection } from './couch-connection.ts';
import { SyncError } from './failures.ts';

/** How much smaller a batch is after one that failed. */
const SHRINK = 4;

/**
 * How many records or documents go with one request. It gets smaller where a request fails in a way that its size can
 * explain, such as a proxy that cuts what is too large for it, and grows again, up to what has failed.
 */
export class BatchSize {
  readonly #max: number;
  #now: number;
  #smallestFailed = Number.POSITIVE_INFINITY;

  constructor(max: number) {
    this.#max = max;
    this.#now = max;
  }

  get now(): number {
    return this.#now;
  }

  failed(count: number): void {
    this.#smallestFailed = Math.min(this.#smallestFailed, count);
    this.#now = Math.min(this.#now, Math.max(1, Math.floor(count / SHRINK)));
  }

  succeeded(): void {
    const larger = Math.min(this.#now * 2, this.#max);
    if (larger < this.#smallestFailed) this.#now = larger;
  }

  /** The one that was too large was found: the others need not be sent like it. */
  foundCulprit(): void {
    this.#smallestFailed = Number.POSITIVE_INFINITY;
  }
}

/**
 * Whether a smaller request may succeed where one has failed. Where nothing was answered before, the server is not
 * there at all.
 */
export function isSizeLikely(error: unknown, { hasAnswered }: CouchConnection): boolean {
  return hasAnswered && error instanceof SyncError && error.isSizeLikely;
}

/**
 * Asks for a batch, smaller and smaller ones while that helps.
 * @throws what `work` throws for a batch of one, or for another reason than its size
 */
export async function askInBatches<T>(
  couch: CouchConnection,
  size: BatchSize,
  work: (count: number) => Promise<T>,
): Promise<T> {
  for (;;) {
    const count = size.now;
    try {
      const result = await work(count);
      size.succeeded();
      return result;
    } catch (error) {
      if (count === 1 || !isSizeLikely(error, couch)) throw error;
      size.failed(count);
    }
  }
}
