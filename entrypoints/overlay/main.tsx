import { render } from 'preact';
import { Overlay } from '@/components/stage/overlay/overlay.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { streamOf } from '@/utils/browser/stage/open-stage.ts';
import { overlayReads } from '@/utils/browser/stage/overlay-reads.ts';
import { connectShop } from '@/utils/shop/database/open.ts';

localisePage(document, t('extension_name'));
const root = document.getElementById('overlay');
if (!root) throw new Error('no #overlay in the page');
render(<Overlay port={overlayReads(connectShop(), streamOf(location.hash))} />, root);
// Another stream in the address is another window.
addEventListener('hashchange', () => location.reload());
