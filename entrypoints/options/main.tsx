import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';
import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { preloadSections, preloadView } from '@/components/options/lazy-sections.tsx';
import { Options } from '@/components/options/options.tsx';
import { openOptionsStore } from '@/components/options/options-store.ts';
import { localisePage, preferredLanguages, t } from '@/utils/browser/i18n.ts';
import { followTheme } from '@/utils/browser/theme.ts';
import { report } from '@/utils/report.ts';
import { createOptionsPort } from './port.ts';

async function start(root: HTMLElement): Promise<void> {
  localisePage(document, t('options_title'));
  const [store] = await Promise.all([
    openOptionsStore(createOptionsPort(), location.hash),
    // What cannot be loaded says so where it would stand.
    preloadView(location.hash).catch(report),
  ]);
  addEventListener('hashchange', () => store.goTo(location.hash));
  addEventListener('focus', () => void store.readShortcuts());
  const { version } = browser.runtime.getManifest();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  render(
    <Options store={store} languages={preferredLanguages()} zone={timeZone} version={version} />,
    root,
  );
  requestIdleCallback(() => void preloadSections().catch(report));
  await store.readFacts();
}

followTheme().catch(report);
const root = document.getElementById('options');
if (!root) throw new Error('no #options in the page');
start(root).catch((error: unknown) => {
  report(error);
  root.textContent = t('options_failed');
});
