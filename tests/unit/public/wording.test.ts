import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** One word for one thing, as `docs/translating.md` has them: what is never said instead. */
const INSTEAD: Readonly<Record<string, readonly [RegExp, string][]>> = {
  en: [
    [/\b(tracking )?ids?\b/, 'ID'],
    [/\btags?\b(?!”)/i, 'tracking ID'],
    [/\bmachines?\b/i, 'device'],
    [/\btick(s|ed)?\b/i, 'select'],
    [/sub-categor/i, 'subcategory'],
    [/colour|programme|licence|recognise|categorise|favourite/i, 'the American spelling'],
    [/\bswitch(ed|ing)? (it )?(on|off)\b/i, 'turn on, turn off'],
    [/\b(can|did|could|do|does|is|are|was) not be\b|\bcannot\b/i, 'can’t'],
  ],
  de: [
    [/\bids?\b/, 'ID'],
    [/\btags?\b(?!“)/, 'Tracking-ID'],
    [/Makeup|Sicherungsdatei|Lasche|Rechner/, 'Make-up, Backup, Reiter, Gerät'],
    [/\bHinweis/, 'Kennzeichnung'],
  ],
  fr: [
    [/identifiant|\btags?\b(?!\u00A0»)/i, 'ID de suivi'],
    [/places? de marché/i, 'marketplace'],
    [/ordinateur/i, 'appareil'],
    [/languette/i, 'onglet'],
  ],
  es: [
    [/\betiqueta|\btags?\b(?!»)/i, 'ID de seguimiento'],
    [/\bcoger\b/i, 'levantar: the word is vulgar in Mexico'],
    [/\bequipos?\b|ordenador/i, 'dispositivo'],
    [/tiendas? de Amazon/i, 'marketplace'],
  ],
  it: [
    [/monitoraggio|\btags?\b(?!”)/i, 'ID di tracciamento'],
    [/computer/i, 'dispositivo'],
    [/linguetta/i, 'scheda'],
  ],
  nl: [
    [/tracking-id|\btags?\b(?!’)/, 'tracking-ID'],
    [/marktplaats/i, 'marketplace'],
    [/computer/i, 'apparaat'],
    [/\bde winkel\b/i, 'shop'],
  ],
  pt_BR: [
    [/\betiqueta|\btags?\b(?!”)/i, 'ID de rastreamento'],
    [/computador/i, 'dispositivo'],
  ],
  ja: [
    [/カテゴリ(?!ー)/, 'カテゴリー'],
    [/ブラウザ(?!ー)/, 'ブラウザー'],
    [/パソコン|端末/, 'デバイス'],
    [/(?<!ハッシュ)タグ/, 'トラッキングID'],
    [/開示/, '広告表示'],
    [/ゴミ箱/, 'ごみ箱'],
    [/書き出/, 'エクスポート'],
  ],
  ar: [
    [/أمازون/, 'Amazon'],
    [/الوسم|بلا وسم/, 'معرّف التتبع'],
    [/حاسوب/, 'جهاز'],
    [/تتمت|(?<!ت)تم (استعادة|إضافة|إزالة|إعادة)/, 'تمت, as the noun is feminine'],
  ],
};

/** What British English spells differently. */
const AMERICAN =
  /\bcolor|\bprograms?\b|\blicense\b|recogniz|categoriz|\bfavorite|\borganiz|\bcatalog\b|synchroniz/i;

const folder = fileURLToPath(new URL('../../../public/_locales/', import.meta.url));
const locales = readdirSync(folder);

/** The messages that are shown: other words for the search of the options are none. */
function shownIn(locale: string): [key: string, text: string][] {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(`${folder}${locale}/messages.json`, 'utf8'),
  );
  return Object.entries(messages)
    .filter(([key]) => !isSearchWords(key))
    .map(([key, { message }]) => [key, message]);
}

/** Without what is filled in, which has names of its own. */
function spoken(text: string): string {
  return text.replace(/\$\w+\$|\{\{.*?\}\}/g, '…');
}

function isSearchWords(key: string): boolean {
  return /^options_search_(?!clear|none|found)/.test(key);
}

describe.each(locales)('the words of %s', (locale) => {
  const shown = shownIn(locale);

  it.each(INSTEAD[locale] ?? [])('are never %s, but %s', (wrong) => {
    expect(shown.filter(([, text]) => wrong.test(spoken(text)))).toEqual([]);
  });

  it('have typographic signs: ’ for an apostrophe, … for three dots', () => {
    expect(shown.filter(([, text]) => /['"`]|\.\.\.|…\./.test(text))).toEqual([]);
  });

  it('begin and end without blanks, and have none twice', () => {
    expect(shown.filter(([, text]) => text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });
});

it('the table names locales that there are', () => {
  expect(Object.keys(INSTEAD).filter((locale) => !locales.includes(locale))).toEqual([]);
});

it('what American English spells in its own way is in British English too', () => {
  const british = new Set(shownIn('en_GB').map(([key]) => key));
  const american = shownIn('en').filter(([, text]) => AMERICAN.test(text));
  expect(american.filter(([key]) => !british.has(key))).toEqual([]);
  expect(shownIn('en_GB').filter(([, text]) => AMERICAN.test(text))).toEqual([]);
});
