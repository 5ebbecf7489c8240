import { type MessageKey, t } from '@/utils/browser/i18n.ts';
import type { SumCheck } from '@/utils/earnings/reports/check-sums.ts';
import type { AccountReason, LeftRow, RefusalReason } from '@/utils/earnings/reports/found.ts';
import type { ReportKind } from '@/utils/earnings/reports/report.ts';
import type { Role } from '@/utils/earnings/reports/roles.ts';

const KINDS: Readonly<Record<ReportKind, MessageKey>> = {
  orders: 'report_orders',
  earnings: 'report_earnings',
  trends: 'report_trends',
  bounties: 'earnings_bounties',
  bonuses: 'earnings_bonuses',
  clicks: 'report_clicks',
  tracking: 'earnings_tags',
  'link-types': 'report_link_types',
};

/** What a kind of report is called. */
export function kindLabel(kind: ReportKind): string {
  return t(KINDS[kind]);
}

const ROLES: Readonly<Record<Role, MessageKey>> = {
  category: 'earnings_by_category',
  name: 'report_column_name',
  asin: 'report_column_asin',
  seller: 'report_column_seller',
  tag: 'earnings_by_tag',
  date: 'earnings_day',
  'link-type': 'report_column_link_type',
  device: 'report_column_device',
  direct: 'earnings_direct',
  indirect: 'earnings_indirect',
  price: 'report_column_price',
  clicks: 'earnings_clicks',
  conversion: 'report_column_conversion',
  ordered: 'earnings_ordered',
  'ordered-amazon': 'report_column_ordered_amazon',
  'ordered-others': 'report_column_ordered_others',
  shipped: 'earnings_shipped',
  returned: 'earnings_returned',
  revenue: 'earnings_revenue',
  fees: 'earnings_fees',
  income: 'report_column_income',
  rate: 'earnings_rate',
};

/** What a column of a report is called. */
export function roleLabel(role: Role): string {
  return t(ROLES[role]);
}

const REFUSALS: Readonly<Record<RefusalReason, MessageKey>> = {
  empty: 'file_empty',
  'no-rows': 'reports_in_no_report',
  damaged: 'workbook_damaged',
  locked: 'workbook_locked',
  old: 'workbook_old',
  large: 'reports_in_large',
  xml: 'reports_in_xml',
  picture: 'reports_in_no_report',
  pdf: 'reports_in_no_report',
  'open-document': 'reports_in_open_document',
  'no-report': 'reports_in_no_report',
  other: 'reports_in_no_report',
};

/** Why a file is not taken, and what to do about it. */
export function refusalText(reason: RefusalReason): string {
  return t(REFUSALS[reason]);
}

const LEFT: Readonly<Record<LeftRow['reason'], MessageKey>> = {
  date: 'reports_in_left_date',
  number: 'reports_in_left_number',
  cut: 'reports_in_left_cut',
  total: 'reports_in_left_total',
  header: 'reports_in_left_header',
};

/** Why a row is not kept. */
export function leftText(reason: LeftRow['reason']): string {
  return t(LEFT[reason]);
}

/** What an account is proposed by. */
export function reasonText(reason: AccountReason, evidence: string): string {
  switch (reason) {
    case 'seller':
      return t('reports_in_by_seller', evidence);
    case 'tags':
      return t('reports_in_by_tag', evidence);
    case 'file':
      return t('reports_in_by_file', evidence);
    case 'signs':
      return t('reports_in_by_signs');
    case 'home':
      return t('reports_in_by_home');
    case 'none':
      return t('reports_in_by_nothing');
  }
}

const SUMS: Readonly<Record<SumCheck['what'], MessageKey>> = {
  ordered: 'earnings_ordered',
  shipped: 'reports_in_shipped_less_returned',
  fees: 'earnings_fees',
};

/** What is compared between two reports. */
export function sumLabel(what: SumCheck['what']): string {
  return t(SUMS[what]);
}
