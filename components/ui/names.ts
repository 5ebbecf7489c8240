import { uiLanguage } from '@/utils/browser/i18n.ts';
import { countryName } from '@/utils/marketplaces/country.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** A marketplace's country in the reader's language. */
export function country(code: MarketplaceCode): string {
  return countryName(code, uiLanguage());
}

/** A language in the reader's own. @param language BCP 47 */
export function languageName(language: string): string {
  return new Intl.DisplayNames([uiLanguage()], { type: 'language' }).of(language) ?? language;
}

/** Several names as a sentence in the reader's language has them: "Lips and Skin Tools". */
export function listed(names: Iterable<string>, options?: Intl.ListFormatOptions): string {
  return new Intl.ListFormat(uiLanguage(), options).format(names);
}

/** The same with as few words as the language allows. */
export function listedShort(names: Iterable<string>): string {
  return listed(names, { type: 'conjunction', style: 'narrow' });
}

/** A title as a sentence can carry it: of at most so many characters. */
export function shortened(title: string, most: number): string {
  const letters = [...title];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : title;
}
