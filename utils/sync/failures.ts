import type { SyncFailure } from '@/utils/records/sync-state.ts';
import { shopError } from '@/utils/shop/database/errors.ts';

/** Refusals of one request that its sender deals with; they never end a run. */
type Refusal = 'conflict' | 'large' | 'exists';

const PASSING: readonly SyncFailure[] = [
  'offline',
  'host',
  'answer',
  'server',
  'busy',
  'locked',
  'failed',
];

interface SyncErrorDetails {
  wait?: number;
  isSizeLikely?: boolean;
  cause?: unknown;
}

export class SyncError extends Error {
  override name = 'SyncError';
  readonly code: SyncFailure | Refusal;
  /** Milliseconds that the server asks to wait; 0: it did not say. */
  readonly wait: number;
  /** Whether a smaller request may have succeeded. */
  readonly isSizeLikely: boolean;

  constructor(
    code: SyncFailure | Refusal,
    { wait = 0, isSizeLikely = false, cause }: SyncErrorDetails = {},
  ) {
    super(`sync: ${code}`, { cause });
    this.code = code;
    this.wait = wait;
    this.isSizeLikely = isSizeLikely;
  }
}

/** Whether the sync waits for the creator; all other failures pass by themselves. */
export function needsAttention(failure: SyncFailure | null): boolean {
  return failure !== null && !PASSING.includes(failure);
}

/** The failure that the creator is told of. */
export function syncFailureOf(error: unknown): SyncFailure {
  if (error instanceof SyncError) {
    const { code } = error;
    return code === 'large' || code === 'conflict' || code === 'exists' ? 'server' : code;
  }
  return shopError(error).reason === 'quota' ? 'space' : 'failed';
}
