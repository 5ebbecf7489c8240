/** Combining marks of Latin, Greek and Cyrillic, Hebrew points, Arabic harakat and tatweel. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]|\p{Default_Ignorable_Code_Point}/gu;

/** Letters that Unicode does not take apart, but that people type without. */
const LETTERS: Partial<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * A text as search compares it: accents, case, width, invisible characters and kinds of space make
 * no difference. Japanese voiced marks stay: か and が are different letters.
 */
export function normalize(text: string): string {
  const bare = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(MARKS, '')
        .normalize('NFC')
        .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return bare.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
