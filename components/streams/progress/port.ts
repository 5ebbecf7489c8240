import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { TargetFigure, TargetSpan } from '@/utils/settings/targets.ts';

/** What the log of a stream and the way to her targets ask for beside the streams. */
export interface ProgressPort {
  /** All that the reports of the section Earnings say; at once where nothing has changed. */
  sums(): Promise<Sums>;
  /** @param target in minutes, in the smallest unit of the home currency, or people; 0: none */
  setTarget(span: TargetSpan, figure: TargetFigure, target: number): Promise<void>;
}
