import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isDeleted } from '@/utils/records/fields.ts';
import type { Fields, VersionedFields } from '@/utils/records/record.ts';
import { given, line, orNull, textField, wholeField } from '@/utils/records/values.ts';
import { cut } from '@/utils/text/clean.ts';
import { type Day, isDay } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';

/**
 * - `applied`: applied for; `trial`: links earn, and the first sales are counted. Both have 180 days for three sales.
 * - `accepted`: reviewed and accepted. `closed`: by the programme or by her.
 * - `onelink`: earns through the account of another marketplace. `none`: she has none there.
 */
export const STATUSES = ['applied', 'trial', 'accepted', 'closed', 'onelink', 'none'] as const;
export type AccountStatus = (typeof STATUSES)[number];

export const PAYOUTS = ['transfer', 'gift-card', 'cheque'] as const;
export type Payout = (typeof PAYOUTS)[number];

/** What a review looks for, as far as it was seen in the programme's own pages. */
export const CHECKS = [
  'posts',
  'recent',
  'followers',
  'sites',
  'disclosure',
  'no-support-request',
] as const;
export type Check = (typeof CHECKS)[number];

/** An associate's account in one marketplace: what she has entered of it. Null: not entered. */
export interface AssociateAccount {
  marketplace: MarketplaceCode;
  status: AccountStatus | null;
  appliedOn: Day | null;
  acceptedOn: Day | null;
  lastCommission: Day | null;
  /** When she last read the programme's terms. */
  termsRead: Day | null;
  storeIds: readonly string[];
  /** The `onamz…` id of earnings on Amazon's own pages. */
  onsiteId: string | null;
  payout: Payout | null;
  /** From which balance on it is paid; null: the programme's own, see `programme.ts`. */
  threshold: Amount | null;
  balance: Amount | null;
  balanceOn: Day | null;
  /** Qualifying sales in the first 180 days; null: as the reports say. */
  sales: number | null;
  note: string;
  checks: readonly Check[];
}

/** What she changes of it; what is left out stays. */
export type AccountEdit = Partial<Omit<AssociateAccount, 'marketplace' | 'checks'>> & {
  checks?: Partial<Record<Check, boolean>>;
};

/** Longer ones are cut, in UTF-16 units; more ids and greater numbers are not kept. */
export const LIMITS = { id: 64, ids: 50, note: 5_000, sales: 100_000, amount: 1e12 } as const;

const CHECK = 'check:';

/** The id of the account's record: the same on every machine. */
export function accountId(marketplace: MarketplaceCode): string {
  return `a:${marketplace.toLowerCase()}`;
}

/** The marketplace that an account's record is about; null for one that this version does not know. */
export function marketplaceOfAccount(id: string): MarketplaceCode | null {
  const code = id.slice(2).toUpperCase();
  return id.startsWith('a:') && isMarketplaceCode(code) ? code : null;
}

const day = orNull(v.pipe(v.string(), v.check(isDay)));
const amount = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(-LIMITS.amount),
  v.maxValue(LIMITS.amount),
);
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.id));

/** Field by field: what one cannot be read as spares the others. */
const FIELDS = v.object({
  status: orNull(v.picklist(STATUSES)),
  appliedOn: day,
  acceptedOn: day,
  lastCommission: day,
  termsRead: day,
  storeIds: v.fallback(v.pipe(v.array(id), v.maxLength(LIMITS.ids)), []),
  onsiteId: orNull(id),
  payout: orNull(v.picklist(PAYOUTS)),
  threshold: orNull(v.pipe(amount, v.minValue(0))),
  balance: orNull(amount),
  balanceOn: day,
  sales: wholeField(LIMITS.sales),
  note: textField(LIMITS.note),
});

/** An account of which nothing is entered. */
export function emptyAccount(marketplace: MarketplaceCode): AssociateAccount {
  return accountOfFields(marketplace, {});
}

/** Whether anything is entered of it. */
export function isEntered(account: AssociateAccount): boolean {
  return JSON.stringify(account) !== JSON.stringify(emptyAccount(account.marketplace));
}

/**
 * Reads an account's record, whoever wrote it.
 * @returns null where it was deleted, or is of a marketplace that this version does not know
 */
export function readAccount(record: VersionedFields & { id: string }): AssociateAccount | null {
  const marketplace = marketplaceOfAccount(record.id);
  return marketplace === null || isDeleted(record) ? null : accountOfFields(marketplace, record.v);
}

function accountOfFields(marketplace: MarketplaceCode, fields: Fields): AssociateAccount {
  return {
    marketplace,
    ...v.parse(FIELDS, fields),
    checks: CHECKS.filter((check) => fields[CHECK + check] === true),
  };
}

/** The fields of a record that an edit changes, cleaned and cut; null for what is taken away. */
export function fieldsOfEdit({ checks = {}, storeIds, ...edit }: AccountEdit): Fields {
  const fields = given({ ...edit, ...cleaned(edit) });
  if (storeIds) fields.storeIds = cleanIds(storeIds);
  for (const check of CHECKS) {
    if (checks[check] !== undefined) fields[CHECK + check] = checks[check] || null;
  }
  return fields;
}

function cleaned({ onsiteId, note }: Pick<AccountEdit, 'onsiteId' | 'note'>) {
  return {
    ...(typeof onsiteId === 'string' && { onsiteId: cleanId(onsiteId) }),
    ...(note !== undefined && {
      note: cut(note.toWellFormed().trim(), LIMITS.note) || null,
    }),
  };
}

function cleanIds(ids: readonly string[]): string[] {
  const clean = ids.map(cleanId).filter((each) => each !== null);
  return [...new Set(clean)].slice(0, LIMITS.ids);
}

function cleanId(text: string): string | null {
  return line(text, LIMITS.id);
}
