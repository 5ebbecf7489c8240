import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';
import { render } from 'preact';
import { Shop } from '@/components/shop/shell/shop.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { preloadCommands } from '@/utils/browser/shop/shop-commands.ts';
import { address } from './address.ts';
import { createPort } from './port.ts';

localisePage(document, t('extension_name'));
const root = document.getElementById('shop');
if (!root) throw new Error('no #shop in the page');
render(<Shop port={createPort()} address={address} notes={localStorage} />, root);
requestIdleCallback(preloadCommands);
