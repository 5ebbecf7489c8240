import { render } from 'preact';
import browser from 'webextension-polyfill';
import { Popup } from '@/components/popup/popup.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { createPort } from './port.ts';
import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';

localisePage(document, t('extension_name'));
// In a tab of its own the popup takes the height of the window; as a popup it has to name a size.
const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
document.documentElement.dataset.view = isPopup ? 'popup' : 'tab';

const app = document.getElementById('app');
if (app) render(<Popup port={createPort()} />, app);
