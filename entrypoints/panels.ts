import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanels } from '@/components/toolbar/panels/panels.ts';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';
import { createShelving } from '@/components/toolbar/panels/shelving.ts';
import { compose } from '@/utils/compose/formats.ts';
import { readProduct } from '@/utils/product-page/document.ts';

/** Imported by the content script when a person first turns to the bar; what this returns is its default export. */
export default defineUnlistedScript(
  (): PanelsModule => ({ createPanels, createShelving, compose, readProduct }),
);
