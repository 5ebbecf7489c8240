import type { SaveFailure } from '@/utils/messaging/messages.ts';
import { shopError } from '@/utils/shop/database/errors.ts';

/** Why the shop could not be used, as product pages are told. */
export function reasonOf(error: unknown): SaveFailure {
  const { reason } = shopError(error);
  return reason === 'closed' ? 'failed' : reason;
}
