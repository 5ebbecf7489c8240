import browser from 'webextension-polyfill';
import { report } from '@/utils/report.ts';

export function openTab(url: string): void {
  browser.tabs.create({ url }).catch(report);
}

/**
 * Shows the options in the tab that they are open in, else in a new one.
 * @param section of the options, as their address names it; '': their beginning
 */
export function openOptionsTab(section: string): void {
  // No view needs it to be shown.
  import('./lazy-options.ts').then(({ showOptions }) => showOptions(section)).catch(report);
}
