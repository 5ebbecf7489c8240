import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';
import { render } from 'preact';
import { Shop } from '@/components/shop/shell/shop.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { preloadCommands } from '@/utils/browser/shop/shop-commands.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { address } from './address.ts';
import { createPort } from './port.ts';
import { sectionsOn } from './sections.ts';

localisePage(document, t('extension_name'));
const root = document.getElementById('shop');
if (!root) throw new Error('no #shop in the page');
const shop = connectShop();
render(
  <Shop
    port={createPort(shop)}
    address={address}
    notes={localStorage}
    sections={sectionsOn(shop)}
  />,
  root,
);
requestIdleCallback(preloadCommands);
