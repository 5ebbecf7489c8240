import { render } from 'preact';
import { createStageClock, MACHINE_TIME } from '@/components/stage/clock.ts';
import { OnAir } from '@/components/stage/on-air/on-air.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { clockNotes } from '@/utils/browser/stage/clock-notes.ts';
import { streamOf } from '@/utils/browser/stage/open-stage.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { createPort } from './port.ts';
import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';

localisePage(document, t('extension_name'));
const root = document.getElementById('on-air');
if (!root) throw new Error('no #on-air in the page');
const port = createPort(connectShop(), streamOf(location.hash));
render(<OnAir port={port} clock={createStageClock(MACHINE_TIME, clockNotes)} />, root);
// Another stream in the address is another window.
addEventListener('hashchange', () => location.reload());
