import { defineContentScript } from 'wxt/utils/define-content-script';
import { followPage, pageByAddress } from '@/components/toolbar/follow-page.ts';
import { createSession, type SessionPort } from '@/components/toolbar/session.ts';
import { createToolbar } from '@/components/toolbar/toolbar.ts';
import { ask, isOrphaned } from '@/utils/browser/ask.ts';
import { setTexts } from '@/utils/browser/i18n.ts';
import { listenToMessages } from '@/utils/browser/page-messages.ts';
import { readToolbarStorage } from '@/utils/browser/toolbar-storage.ts';
import { loadPanels } from './load-panels.ts';
import style from './style.css?inline';

export default defineContentScript({
  // The pages that it runs on: `PRODUCT_PAGES` in `build/manifest.ts`.
  runAt: 'document_start',
  main() {
    const { signal } = new AbortController(); // Nothing ends it but the page.
    // A property of its own from the start: an element of the page with that name would be found otherwise.
    setTexts(undefined);
    const page = pageByAddress(location);
    const port: SessionPort = {
      ask,
      orphaned: isOrphaned,
      readSettings: readToolbarStorage,
      loadPanels,
      reload: () => location.reload(),
      makeToolbar: (toolbarPort) => createToolbar({ port: toolbarPort, signal, style }),
    };
    const session = createSession(port, page);
    followPage(session, page, signal);
    listenToMessages(session);
  },
});
