import * as v from 'valibot';
import { cut, oneLine } from '@/utils/text/clean.ts';
import type { Json } from './record.ts';

/** A field that holds nothing, or what cannot be read, is null. */
export function orNull<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullable(schema), null);
}

/** A field that holds no text is empty. */
export function textField(longest: number) {
  const shortened = v.pipe(
    v.string(),
    v.transform((text) => cut(text, longest)),
  );
  return v.fallback(shortened, '');
}

/** A whole number from 0 on. */
export function wholeField(most: number) {
  return orNull(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most)));
}

/** A number as it is kept; null where it is none that is. */
export function wholeNumber(value: number | null, most: number): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 && value <= most
    ? Math.round(value)
    : null;
}

/** One line, cut; null for an empty one. */
export function line(text: string, longest: number): string | null {
  return cut(oneLine(text), longest) || null;
}

/** Several lines, cut; null for none. */
export function lines(text: string, longest: number): string | null {
  return cut(text.toWellFormed().replace(/\r\n?/g, '\n').trim(), longest) || null;
}

/** Fields of which some stay as they are: those that are not given. */
export function given(fields: Record<string, Json | undefined>): Record<string, Json> {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value;
  return kept;
}
