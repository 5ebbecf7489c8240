import { expect, it } from 'vitest';
import { keepAnswers, readAnswers } from '@/utils/earnings/import/answers.ts';
import { ROLES } from '@/utils/earnings/reports/roles.ts';

function notesWith(stored: string | null) {
  let held = stored;
  return {
    getItem: () => held,
    setItem(_key: string, value: string) {
      held = value;
    },
  };
}

const LAYOUT = {
  kind: 'orders',
  columns: ['asin', null, 'date', 'ordered'],
  dateOrder: 'day',
} as const;
/** As version 1 has written it; never changed. */
const V1 =
  '{"version":1,"layouts":{"a|b|c|d":{"kind":"orders","columns":["asin",null,"date","ordered"],"dateOrder":"day"}}}';

it('what was said of tables is remembered', () => {
  const notes = notesWith(null);
  expect(readAnswers(notes)).toEqual({});
  keepAnswers(notes, { 'a|b|c|d': LAYOUT });
  expect(notes.getItem()).toBe(V1);
  expect(readAnswers(notes)).toEqual({ 'a|b|c|d': LAYOUT });
});

it.each([V1])('as each version has stored it: %s', (stored) => {
  expect(readAnswers(notesWith(stored))).toEqual({ 'a|b|c|d': LAYOUT });
});

it.each([
  '',
  '{',
  '[]',
  '{"version":9,"layouts":{}}',
  V1.replace('orders', 'other'),
  V1.replace('"asin"', '"x"'),
])('what cannot be read is as if it had not been said: %s', (stored) => {
  expect(readAnswers(notesWith(stored))).toEqual({});
});

it('only the last ones are kept', () => {
  const notes = notesWith(null);
  keepAnswers(
    notes,
    Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`t${at}`, LAYOUT])),
  );
  expect(Object.keys(readAnswers(notes))).toHaveLength(100);
  expect(readAnswers(notes)).toHaveProperty('t149');
});

it('names of columns are stored: none is renamed without an upgrade', () => {
  expect(ROLES.join(' ')).toBe(
    'category name asin seller tag date link-type device direct indirect price clicks conversion ordered ordered-amazon ordered-others shipped returned revenue fees income rate',
  );
});
