import * as v from 'valibot';

/** Over what a target of hers is counted: a month of the calendar, or the last 30 days, today among them. */
export const TARGET_SPANS = ['month', 'days30'] as const;
export type TargetSpan = (typeof TARGET_SPANS)[number];

/** Of what: minutes on air, sales, new followers; all of Amazon Live. */
export const TARGET_FIGURES = ['minutes', 'sales', 'followers'] as const;
export type TargetFigure = (typeof TARGET_FIGURES)[number];

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const figures = v.object({
  minutes: whole,
  /** In the smallest unit of the home marketplace's currency. */
  sales: whole,
  followers: whole,
});

/** What she wants to reach with her streams; 0: she has no such target. */
export const TargetsSchema = v.object({ month: figures, days30: figures });

export type Targets = v.InferOutput<typeof TargetsSchema>;

/**
 * What a new creator starts with: minutes that others have reported of Amazon's levels (the A-List, and Insider). Amazon's
 * own word for each account is in that account.
 */
export function usualTargets(): Targets {
  return {
    month: { minutes: 1000, sales: 0, followers: 0 },
    days30: { minutes: 90, sales: 0, followers: 0 },
  };
}

/** Whether a target is one that others have reported, and not her own. */
export function isReportedTarget(span: TargetSpan, figure: TargetFigure, target: number): boolean {
  return target > 0 && usualTargets()[span][figure] === target;
}
