/**
 * A letter by what it types, in lower case; on a keyboard of another script, or in the middle of an input method, by
 * where it is. Null: the key is no letter.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const isOther = key === 'Process' || (key.length === 1 && key > '\u007f');
  return isOther && code.startsWith('Key') ? code.slice(3).toLowerCase() : null;
}
