import { browser } from 'wxt/browser';
import type en from '@/public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`; the other locales have the same keys (tested). */
export type MessageKey = Exclude<keyof typeof en, `${string}__${string}`>;

type PluralBase = keyof typeof en extends infer K
  ? K extends `${infer Base}__other`
    ? Base
    : never
  : never;

/** The user's text for `key`, with `$1`, `$2` … filled in. The browser has already picked the language. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/**
 * The text for a count: `key__one`, `key__few` … as the user's language asks for, else `key__other`;
 * the count is `$1`.
 */
export function tn(key: PluralBase, count: number, ...substitutions: (string | number)[]): string {
  const language = browser.i18n.getUILanguage();
  const subs = [count.toLocaleString(language), ...substitutions.map(String)];
  const form = new Intl.PluralRules(language).select(count);
  return lookUp(`${key}__${form}`, subs) || lookUp(`${key}__other`, subs);
}

/** Also the browser's own keys (`@@…`). Not every language has every plural form: an absent key answers with an empty string. */
function lookUp(key: string, subs: string[]): string {
  return browser.i18n.getMessage(key as MessageKey, subs);
}

/** The language that the browser shows itself in, for numbers, dates and names of countries. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Says on an extension page's `<html>` in which language it is and which way that is read. */
export function localisePage(document: Document, title: string): void {
  document.documentElement.lang = lookUp('@@ui_locale', []).replaceAll('_', '-');
  document.documentElement.dir = lookUp('@@bidi_dir', []);
  document.title = title;
}
