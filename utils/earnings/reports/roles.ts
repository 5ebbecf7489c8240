import type { ReportKind } from './report.ts';

/** What a column of a report can hold. */
export const ROLES = [
  'category',
  'name',
  'asin',
  'seller',
  'tag',
  'date',
  'link-type',
  'device',
  /** Yes: through the very product that was linked, or qualifying as direct. */
  'direct',
  /** The same the other way round. */
  'indirect',
  'price',
  'clicks',
  'conversion',
  'ordered',
  /** Parts of what was ordered: from Amazon, from others. */
  'ordered-amazon',
  'ordered-others',
  'shipped',
  'returned',
  'revenue',
  'fees',
  /** The commission beside a bonus: the same money as in the report of earnings. */
  'income',
  /** The rate of the commission, percent. */
  'rate',
] as const;
export type Role = (typeof ROLES)[number];

/** For each column what it holds; null: nothing that is read. */
export type Columns = readonly (Role | null)[];

/** The columns of Amazon's reports in their order, as counted in real files. */
export const LAYOUTS: Readonly<Record<ReportKind, readonly Role[]>> = {
  orders: [
    'category',
    'name',
    'asin',
    'date',
    'ordered',
    'price',
    'link-type',
    'tag',
    'direct',
    'device',
  ],
  earnings: [
    'category',
    'name',
    'asin',
    'seller',
    'tag',
    'date',
    'price',
    'shipped',
    'returned',
    'revenue',
    'fees',
    'device',
    'direct',
  ],
  trends: ['date', 'clicks', 'ordered-amazon', 'ordered-others', 'ordered', 'conversion'],
  bounties: ['name', 'date', 'tag', 'ordered', 'fees'],
  bonuses: ['category', 'tag', 'date', 'revenue', 'income', 'fees'],
  clicks: ['name', 'asin', 'clicks', 'conversion', 'date', 'ordered'],
  tracking: ['tag', 'clicks', 'ordered', 'shipped', 'revenue', 'fees'],
  'link-types': ['link-type', 'clicks', 'ordered', 'conversion', 'revenue', 'shipped', 'fees'],
};

/** Without these a report says nothing. */
export const REQUIRED: Readonly<Record<ReportKind, readonly Role[]>> = {
  orders: ['asin', 'date', 'ordered'],
  earnings: ['date', 'shipped', 'revenue', 'fees'],
  trends: ['date', 'clicks', 'ordered'],
  bounties: ['date', 'fees'],
  bonuses: ['date', 'fees'],
  clicks: ['asin', 'date', 'ordered'],
  tracking: ['tag', 'clicks', 'ordered'],
  'link-types': ['link-type', 'clicks', 'ordered'],
};

/** Columns of numbers without a fraction. */
export const COUNTS: ReadonlySet<Role> = new Set<Role>([
  'clicks',
  'ordered',
  'ordered-amazon',
  'ordered-others',
  'shipped',
  'returned',
]);
/** Columns of money. */
export const MONEY: ReadonlySet<Role> = new Set<Role>(['price', 'revenue', 'fees', 'income']);
/** All columns of numbers. */
export const NUMERIC: ReadonlySet<Role> = new Set<Role>([
  ...COUNTS,
  ...MONEY,
  'conversion',
  'rate',
]);
