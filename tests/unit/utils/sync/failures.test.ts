import { expect, it } from 'vitest';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { needsAttention, SyncError, syncFailureOf } from '@/utils/sync/failures.ts';

it.each([
  ['offline', false],
  ['host', false],
  ['answer', false],
  ['server', false],
  ['busy', false],
  ['failed', false],
  ['locked', false],
  ['password', true],
  ['denied', true],
  ['missing', true],
  ['clock', true],
  ['passphrase', true],
  ['newer', true],
  ['damaged', true],
  ['create', true],
  ['name', true],
  ['space', true],
  ['permission', true],
  [null, false],
] as const)('%s needs the creator: %s', (failure, expected) => {
  expect(needsAttention(failure)).toBe(expected);
});

it.each([
  ['what the server says', new SyncError('password'), 'password'],
  ['a refusal that nobody dealt with', new SyncError('large'), 'server'],
  ['a full disk', new ShopError('quota'), 'space'],
  ['a full disk, as the database says it', new DOMException('', 'QuotaExceededError'), 'space'],
  ['anything else', new TypeError('unexpected'), 'failed'],
])('%s', (_what, error, failure) => {
  expect(syncFailureOf(error)).toBe(failure);
});
