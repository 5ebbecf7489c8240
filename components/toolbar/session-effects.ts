import { readToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { ToolbarPosition } from './actions.ts';
import type { PageReader } from './page-reader.ts';
import type { PendingAnswer } from './pending-answer.ts';
import type {
  Choice,
  Question,
  SessionEffect,
  SessionEvent,
  WarningKey,
} from './session-events.ts';
import type { SessionPort } from './session-port.ts';
import type { SessionState } from './session-state.ts';
import type { Toolbar } from './toolbar-port.ts';

export interface EffectsPort extends Pick<SessionPort, 'ask' | 'orphaned' | 'readSettings'> {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  toolbar: Toolbar;
  reader: PageReader;
  pending: PendingAnswer;
}

/** @returns what does one thing that the reducer wants done */
export function createEffects(port: EffectsPort): (effect: SessionEffect) => void {
  let lastAnswer: Promise<void> = Promise.resolve();

  return (effect) => {
    switch (effect.type) {
      case 'ask':
        lastAnswer = askState(port, effect.question);
        return;
      case 'leave':
        void leave(port, lastAnswer);
        return;
      case 'keep-choice':
        void keepChoice(port, effect);
        return;
      case 'keep-position':
        void keepPosition(port, effect.position);
        return;
      case 'read-settings':
        void readSettings(port);
        return;
      case 'page-changed':
        return port.reader.onPage();
      case 'settle':
        return port.pending.settle(effect.answer);
      case 'open':
        port.ask(`${effect.page}/open`, {}).catch(() => warn(port, 'toolbar_no_answer'));
        return;
      case 'press':
        return port.toolbar[effect.button]();
      case 'warn':
        return warn(port, effect.key);
    }
  };
}

async function askState({ ask, dispatch }: EffectsPort, question: Question): Promise<void> {
  const { asin, parentAsin } = question;
  const answer = await ask('toolbar/state', { asin, parentAsin }).catch(() => null);
  dispatch({ type: 'answer', question, answer });
}

/** Has the mark on the icon taken away, after the answer that may have set it. */
async function leave({ ask, state }: EffectsPort, lastAnswer: Promise<void>): Promise<void> {
  await lastAnswer;
  if (state().page.status === 'none') await succeeds(ask('page/left', {}));
}

async function keepChoice(
  { ask, dispatch }: EffectsPort,
  { number, choice }: { number: number; choice: Choice },
): Promise<void> {
  const kept = await succeeds(
    'tag' in choice ? ask('tag/choose', choice) : ask('channel/choose', { name: choice.channel }),
  );
  dispatch({ type: 'choice-kept', number, kept });
}

async function keepPosition(port: EffectsPort, position: ToolbarPosition): Promise<void> {
  if (await succeeds(port.ask('toolbar/position', position))) return;
  await readSettings(port);
  warn(port, 'toolbar_not_kept');
}

async function readSettings({ readSettings, state, dispatch }: EffectsPort): Promise<void> {
  const known = () => state().settings ?? readToolbarSettings(null);
  dispatch({ type: 'settings', settings: await readSettings().catch(known) });
}

/** An orphaned toolbar has its own lasting sentence, and no texts for others. */
function warn({ orphaned, toolbar }: EffectsPort, key: WarningKey): void {
  if (!orphaned()) toolbar.warn(key);
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
