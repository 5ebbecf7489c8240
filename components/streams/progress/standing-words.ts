import { dayInText } from '@/components/ui/money-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Standing } from '@/utils/streams/progress.ts';
import { addDays, type Day } from '@/utils/time/day.ts';
import type { TargetUnit } from './amount-text.ts';

/** How it stands with a target: "620 of 1,000 minutes, 11 days left: 35 a day". */
export function standingText(standing: Standing, unit: TargetUnit): string {
  const { done, target, left, daysLeft, perDay } = standing;
  if (target === 0) return t('progress_no_target', unit.text(done));
  const reached = unit.ofText(done, target);
  if (left === 0) return t('progress_reached', reached);
  if (daysLeft === null) return t('progress_to_go', reached, unit.number(left, true));
  if (perDay === null) return t('progress_short', reached, unit.number(left, true));
  return tn('progress_days_left', daysLeft, reached, unit.number(perDay, true));
}

/** What follows from it: what is planned, and what of the last 30 days counts no more, and when. */
export function standingNotes(standing: Standing, unit: TargetUnit, today: Day): string[] {
  const { planned, left, below, dropping, target } = standing;
  const notes: string[] = [];
  if (planned > 0) notes.push(t('progress_planned', unit.text(planned)));
  if (below !== null) {
    notes.push(t('progress_reached_until', dayInText(addDays(below, -1), today)));
  } else if (dropping && left > 0 && target > 0) {
    notes.push(t('progress_dropping', dayInText(dropping.day, today), unit.text(dropping.amount)));
  }
  return notes;
}
