import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanels } from '@/components/toolbar/panels/panels.ts';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';
import { createRoom } from '@/components/toolbar/panels/room.ts';
import { loadStyle } from '@/utils/browser/load-style.ts';
import { readProduct } from '@/utils/product-page/document.ts';

/** Imported by the content script when it is needed; what this returns is its default export. */
export default defineUnlistedScript(
  (): PanelsModule => ({
    createPanels: async (port) => createPanels(port, await loadStyle('/assets/panels-style.css')),
    createRoom,
    readProduct,
  }),
);
