/**
 * Why a file gives no rows:
 * - `damaged`: cut off, or not what it says it is
 * - `locked`: protected with a password
 * - `old`: a workbook of the years before 2007 (`.xls`)
 * - `other`: a file of another kind
 * - `large`: it unpacks to more than a person's file holds
 */
export type WorkbookErrorReason = 'damaged' | 'locked' | 'old' | 'other' | 'large';

/** A workbook that cannot be read. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly reason: WorkbookErrorReason;

  constructor(reason: WorkbookErrorReason, cause?: unknown) {
    super(`the workbook cannot be read: ${reason}`, { cause });
    this.reason = reason;
  }
}
