import browser from 'webextension-polyfill';
import { report } from '@/utils/report.ts';

export function openTab(url: string): void {
  browser.tabs.create({ url }).catch(report);
}

/** @param section of the options, as their address names it; '': their beginning */
export function openOptionsTab(section: string): void {
  openTab(browser.runtime.getURL(`options.html#${section}`));
}
