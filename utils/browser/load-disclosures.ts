import browser from 'webextension-polyfill';
import { type Disclosures, readDisclosures } from '../marketplaces/disclosures.ts';

let loading: Promise<Disclosures> | null = null;

/** The wordings that Linkshelf came with: data, fetched from the extension itself when they are first needed. */
export function loadDisclosures(): Promise<Disclosures> {
  loading ??= fetch(browser.runtime.getURL('disclosures.json'))
    .then((answer) => answer.json())
    .then(readDisclosures);
  return loading;
}
