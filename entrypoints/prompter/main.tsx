import { render } from 'preact';
import { createStageClock, MACHINE_TIME } from '@/components/stage/clock.ts';
import { Prompter } from '@/components/stage/prompter/prompter.tsx';
import { localisePage, t } from '@/utils/browser/i18n.ts';
import { clockNotes } from '@/utils/browser/stage/clock-notes.ts';
import { streamOf } from '@/utils/browser/stage/open-stage.ts';
import { stageReads } from '@/utils/browser/stage/stage-reads.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import '@/components/ui/tokens.css';
import '@/components/ui/answer-tokens.css';

localisePage(document, t('extension_name'));
const root = document.getElementById('prompter');
if (!root) throw new Error('no #prompter in the page');
const reads = stageReads(connectShop(), streamOf(location.hash));
const port = { ...reads, notes: localStorage, locks: navigator.wakeLock };
render(<Prompter port={port} clock={createStageClock(MACHINE_TIME, clockNotes)} />, root);
// Another stream in the address is another window.
addEventListener('hashchange', () => location.reload());
