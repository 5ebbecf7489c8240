/**
 * Why the shop could not be read or written:
 * - `quota`: the disk or the browser's share of it is full
 * - `blocked`: a window with an older version holds the database
 * - `closed`: the database was closed under this window, or a newer version has taken it over
 * - `failed`: anything else; see `cause`
 */
export type ShopErrorReason = 'quota' | 'blocked' | 'closed' | 'failed';

export class ShopError extends Error {
  override name = 'ShopError';
  readonly reason: ShopErrorReason;

  constructor(reason: ShopErrorReason, cause?: unknown) {
    super(`shop: ${reason}`, { cause });
    this.reason = reason;
  }
}

const REASONS: Partial<Record<string, ShopErrorReason>> = {
  QuotaExceededError: 'quota',
  // A transaction asked of a connection that is closed or closing.
  InvalidStateError: 'closed',
  // A transaction that ended without an error of its own: the browser has ended the connection.
  AbortError: 'closed',
  // The database on disk is newer than this code.
  VersionError: 'closed',
};

/** Any failure of IndexedDB as the reason that callers tell apart. */
export function shopError(error: unknown): ShopError {
  if (error instanceof ShopError) return error;
  return new ShopError(REASONS[nameOf(error)] ?? 'failed', error);
}

/** DOMExceptions of another realm are no `instanceof`: the name is what counts. */
export function nameOf(error: unknown): string {
  const { name = '' }: { name?: unknown } = Object(error);
  return String(name);
}

/** Ends a transaction without a trace. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // The failed request has already ended the transaction.
    if (nameOf(error) !== 'InvalidStateError') throw error;
  }
}
