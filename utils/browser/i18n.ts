import { browser } from 'wxt/browser';
import type en from '@/public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`; the other locales have the same keys (tested). */
export type MessageKey = Exclude<keyof typeof en, `${string}__${string}`>;

type PluralBase = keyof typeof en extends infer K
  ? K extends `${infer Base}__other`
    ? Base
    : never
  : never;

declare global {
  /**
   * The toolbar's texts, see `utils/settings/toolbar-cache.ts`. Global because a product page has two scripts that use
   * them, in the extension's own world: the page does not see it.
   */
  var linkshelfTexts: Readonly<Record<string, string>> | undefined;
}

/** Gives the texts that are used before the browser is asked for one; undefined: there are none. */
export function setTexts(texts: Readonly<Record<string, string>> | undefined): void {
  globalThis.linkshelfTexts = texts;
}

/** The text for `key`, in the creator's language, with `$1`, `$2` … filled in. The browser has already picked the language. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  const known = globalThis.linkshelfTexts?.[key];
  if (!known) return browser.i18n.getMessage(key, substitutions.map(String));
  return known.replace(/\$(\d)/g, (_, nth: string) => String(substitutions[Number(nth) - 1] ?? ''));
}

/**
 * The text for a count: `key__one`, `key__few` … as the reader's language asks for, else `key__other`;
 * the count is `$1`.
 */
export function tn(key: PluralBase, count: number, ...substitutions: (string | number)[]): string {
  const language = uiLanguage();
  const subs = [count.toLocaleString(language), ...substitutions.map(String)];
  const form = new Intl.PluralRules(language).select(count);
  return lookUp(`${key}__${form}`, subs) || lookUp(`${key}__other`, subs);
}

/** Not every language has every plural form: an absent key answers with an empty string. */
function lookUp(key: string, subs: string[]): string {
  return browser.i18n.getMessage(key as MessageKey, subs);
}

/**
 * The language of the texts, for numbers, dates and names of countries: the browser's own where that
 * is a kind of it (en-GB), else the one that the browser has fallen back to.
 */
export function uiLanguage(): string {
  const own = browser.i18n.getUILanguage();
  const shown = t('common_language');
  return own.split('-')[0] === shown.split('-')[0] ? own : shown;
}

/** Which way the texts are read. The browser's own word for it is about the browser's language, which may be another. */
export function direction(): 'ltr' | 'rtl' {
  return t('common_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** Says on an extension page's `<html>` in which language it is and which way that is read. */
export function localisePage(document: Document, title: string): void {
  document.documentElement.lang = t('common_language');
  document.documentElement.dir = direction();
  document.title = title;
}

/**
 * The creator's languages, the preferred one first (BCP 47). American English is what browsers ask pages for unless
 * told otherwise: one that itself speaks another language says more.
 */
export function preferredLanguages(): readonly string[] {
  const { languages } = navigator;
  return languages[0] === 'en-US' ? [browser.i18n.getUILanguage(), ...languages] : languages;
}
