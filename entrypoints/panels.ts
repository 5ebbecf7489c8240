import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanels } from '@/components/toolbar/panels/panels.ts';
import { compose } from '@/utils/descriptions/formats.ts';
import { readProduct } from '@/utils/product-page/document.ts';

/** Imported by the content script when a person first turns to the bar. */
export default defineUnlistedScript(() => {
  globalThis.linkshelfPanels = { createPanels, compose, readProduct };
});
