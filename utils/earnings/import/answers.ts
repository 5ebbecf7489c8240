import * as v from 'valibot';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import { DATE_ORDERS } from '../reports/dates.ts';
import type { ReportAnswers } from '../reports/found.ts';
import { REPORT_KINDS } from '../reports/report.ts';
import { ROLES } from '../reports/roles.ts';

type Layouts = ReportAnswers['layouts'];

/** Where this machine remembers what columns of reports were said to be. */
const KEY = 'report-layouts';
/** The version that this code writes; one more with every change that an older one could not read. */
const VERSION = 1;
/** Looks of tables that are remembered; the ones said last stay. */
const MOST = 100;

const LayoutSchema = v.object({
  kind: v.picklist(REPORT_KINDS),
  columns: v.array(v.nullable(v.picklist(ROLES))),
  dateOrder: v.nullable(v.picklist(DATE_ORDERS)),
});
const StoredSchema = v.object({
  version: v.literal(VERSION),
  layouts: v.record(v.string(), LayoutSchema),
});

/** What the creator has said of tables before, by their signatures; what cannot be read is as if it had not been said. */
export function readAnswers(notes: Notes): Layouts {
  const parsed = v.safeParse(StoredSchema, jsonOf(notes.getItem(KEY)));
  return parsed.success ? parsed.output.layouts : {};
}

export function keepAnswers(notes: Notes, layouts: Layouts): void {
  const last = Object.entries(layouts).slice(-MOST);
  notes.setItem(KEY, JSON.stringify({ version: VERSION, layouts: Object.fromEntries(last) }));
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // What somebody else has written there is nothing that was said.
    return null;
  }
}
