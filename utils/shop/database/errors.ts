/**
 * Why the shop could not be read or written:
 * - `quota`: the disk or the browser's share of it is full
 * - `blocked`: a window with an older version holds the database
 * - `closed`: the database was closed under this window, or a newer version has taken it over
 * - `private`: the browser keeps no data here: Firefox in a private window, or set never to remember history
 * - `failed`: anything else; see `cause`
 */
export type ShopErrorReason = 'quota' | 'blocked' | 'closed' | 'private' | 'failed';

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
  if (isForbidden(error)) return new ShopError('private', error);
  return new ShopError(REASONS[nameOf(error)] ?? 'failed', error);
}

/** Any failure to open the database, where fewer things can be meant than later on. */
export function openingError(error: unknown): ShopError {
  const isPrivate = !(error instanceof ShopError) && KEEPS_NOTHING.includes(nameOf(error));
  return isPrivate ? new ShopError('private', error) : shopError(error);
}

/** What Firefox answers an opening with where it keeps nothing; `ReferenceError`: there is no IndexedDB at all. */
const KEEPS_NOTHING = [
  'InvalidStateError',
  'NotFoundError',
  'UnknownError',
  'SecurityError',
  'ReferenceError',
];

/** "A mutation operation was attempted on a database that did not allow mutations." */
function isForbidden(error: unknown): boolean {
  const { message = '' }: { message?: unknown } = Object(error);
  return nameOf(error) === 'InvalidStateError' && /did not allow mutations/i.test(String(message));
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
