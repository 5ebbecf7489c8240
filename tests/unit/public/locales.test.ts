import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../public/_locales/', import.meta.url));

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

function messagesOf(locale: string): Record<string, Message> {
  return JSON.parse(readFileSync(`${folder}${locale}/messages.json`, 'utf8'));
}

/** Plural forms differ from language to language; `__other` is the one that all have. */
function singleKeys(messages: Record<string, Message>): string[] {
  return Object.keys(messages).filter((key) => !/__(?!other$)/.test(key));
}

/** What is filled in: `$1`, and named placeholders by what they stand for. */
function filledIn({ message, placeholders = {} }: Message): string[] {
  const named = message.replaceAll('$$', '').matchAll(/\$(\w+?)\$|\$(\d)/g);
  return [
    ...new Set(
      [...named].map(([, name, digit]) =>
        name ? (placeholders[name.toLowerCase()]?.content ?? name) : `$${digit}`,
      ),
    ),
  ].sort();
}

const english = messagesOf('en');
const locales = readdirSync(folder);
/**
 * They hold only what differs: for a message that is not there a browser takes the one of the language without a
 * country (Chromium), or of the manifest's `default_locale` (both), which here is the same.
 */
const variants = locales.filter((locale) => /^en_/.test(locale));

describe.each(locales)('the messages of %s', (locale) => {
  const own = messagesOf(locale);
  const messages = variants.includes(locale) ? { ...english, ...own } : own;

  it('are those of the English ones', () => {
    expect(singleKeys(messages).sort()).toEqual(singleKeys(english).sort());
  });

  it('have only plural forms that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
    const forms = Object.keys(messages).flatMap((key) => key.match(/__(.+)$/)?.[1] ?? []);
    expect(forms.filter((form) => !pluralCategories.some((each) => each === form))).toEqual([]);
  });

  it('have every plural form that a number of things can need', () => {
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    const needed = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    const bases = Object.keys(messages).flatMap((key) => key.match(/^(.+)__other$/)?.[1] ?? []);
    const lacking = bases.flatMap((base) =>
      [...needed]
        .filter((form) => !(`${base}__${form}` in messages))
        .map((form) => `${base}: ${form}`),
    );
    expect(lacking).toEqual([]);
  });

  it('say something each, and fill in the same things', () => {
    const wrong = Object.entries(messages).filter(([key, message]) => {
      const model = english[key] ?? english[key.replace(/__.+$/, '__other')];
      const left = model
        ? filledIn(model).filter((each) => !filledIn(message).includes(each))
        : ['?'];
      // "One product" may leave its number out.
      const allowed = /__(zero|one|two)$/.test(key) ? left.filter((each) => each !== '$1') : left;
      const more = model ? filledIn(message).filter((each) => !filledIn(model).includes(each)) : [];
      return message.message.trim() === '' || allowed.length > 0 || more.length > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('say which language they are in, and which way it is read', () => {
    const language = locale.replace('_', '-');
    expect(messages.common_language?.message).toBe(language);
    const rtl = ['ar', 'fa', 'he', 'ur'].includes(language);
    expect(messages.common_direction?.message).toBe(rtl ? 'rtl' : 'ltr');
  });

  it('isolate code and addresses where words are read from right to left', () => {
    if (messages.common_direction?.message !== 'rtl') return;
    const loose = Object.entries(messages).filter(([key, { message }]) => {
      if (/_body$|^options_search_/.test(key)) return false;
      const words = message.replace(/[\u2066\u2068].*?\u2069/g, '');
      return /\{\{|\}\}|:\/\/|Ctrl\+|name-\d/.test(words) && message !== 'Ctrl+C';
    });
    expect(loose).toEqual([]);
  });

  it('fit where the browser shows them', () => {
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(variants)('the variant %s', (locale) => {
  const own = messagesOf(locale);

  it('holds only what it says differently, and what the stores read from each file', () => {
    const same = Object.keys(own).filter((key) => own[key]?.message === english[key]?.message);
    expect(same).toEqual(['extension_name', 'extension_description']);
  });
});

it('every English message tells translators what it is for', () => {
  const silent = Object.entries(english).filter(([, { description }]) => !description);
  expect(silent).toEqual([]);
});
