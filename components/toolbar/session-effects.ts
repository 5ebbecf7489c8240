import type { ToolbarState } from '@/utils/messaging/messages.ts';
import { readToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { ToolbarPosition, WarningKey } from './actions.ts';
import type { Question, SessionEffect, SessionEvent } from './session-events.ts';
import type { SessionPort } from './session-port.ts';
import type { SessionState } from './session-state.ts';
import type { Toolbar } from './toolbar-port.ts';
import type { Waiters } from './waiters.ts';

export interface EffectsPort extends Pick<SessionPort, 'ask' | 'readSettings'> {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  toolbar: Toolbar;
  answers: Waiters<ToolbarState | null>;
  warn(key: WarningKey): void;
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
      case 'keep-position':
        void keepPosition(port, effect.position);
        return;
      case 'read-settings':
        void readSettings(port);
        return;
      case 'settle':
        return port.answers.settle(effect.answer);
      case 'press':
        return port.toolbar[effect.button]();
      case 'warn':
        return port.warn(effect.key);
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

async function keepPosition(port: EffectsPort, position: ToolbarPosition): Promise<void> {
  if (await succeeds(port.ask('toolbar/position', position))) return;
  await readSettings(port);
  port.warn('toolbar_not_kept');
}

async function readSettings({ readSettings, state, dispatch }: EffectsPort): Promise<void> {
  const known = () => state().settings ?? readToolbarSettings(null);
  dispatch({ type: 'settings', settings: await readSettings().catch(known) });
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
