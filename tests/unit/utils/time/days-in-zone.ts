import { readFileSync } from 'node:fs';
import { addDays, dayAt, daysBetween, utcOf } from '../../../../utils/time/day.ts';

/*
 * A process of its own, as a zone is one of a process: reads moments and days as JSON, and writes what they are in the
 * zone of `TZ`.
 */
export interface Asked {
  moments: number[];
  days: [day: string, count: number][];
}
export interface Answered {
  at: string[];
  later: string[];
  counts: number[];
  written: string[];
}

const { moments, days }: Asked = JSON.parse(readFileSync(0, 'utf8'));
const later = days.map(([day, count]) => addDays(day, count));
const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', dateStyle: 'short' });
const answer: Answered = {
  at: moments.map((moment) => dayAt(new Date(moment))),
  later,
  counts: days.map(([day], index) => daysBetween(day, later[index] ?? '')),
  written: days.map(([day]) => format.format(utcOf(day))),
};
process.stdout.write(JSON.stringify(answer));
