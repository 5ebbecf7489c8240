import { readToolbarSettings, type ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { Toolbar } from './port.ts';
import type { Question, SessionEffect, WarningKey } from './session-events.ts';
import type { Session } from './session-port.ts';

/** @returns carries out one effect that the reducer asks for */
export function createEffects(
  { ask, state, dispatch }: Session,
  toolbar: Toolbar,
  readSettings: () => Promise<ToolbarSettings>,
): (effect: SessionEffect) => Promise<void> {
  let lastAnswer = Promise.resolve();

  async function askState(question: Question): Promise<void> {
    const { asin, parentAsin } = question;
    const answer = await ask('toolbar/state', { asin, parentAsin }).catch(() => null);
    dispatch({ type: 'answer', question, answer });
  }

  async function takeSettings(): Promise<void> {
    const known = () => state().settings ?? readToolbarSettings(null);
    dispatch({ type: 'settings', settings: await readSettings().catch(known) });
  }

  /** The mark may have been set with the last answer. */
  async function leave(): Promise<void> {
    await lastAnswer;
    if (state().page.status === 'none') await ask('page/left', {}).catch(() => null);
  }

  const fail = (warning: WarningKey) => dispatch({ type: 'failed', warning });

  return async (effect) => {
    switch (effect.type) {
      case 'ask':
        lastAnswer = askState(effect.question);
        break;
      case 'read-settings':
        await takeSettings();
        break;
      case 'keep-position':
        await ask('toolbar/position', effect.position).catch(async () => {
          await takeSettings();
          fail('toolbar_not_kept');
        });
        break;
      case 'open':
        await ask(`${effect.page}/open`, {}).catch(() => fail('toolbar_no_answer'));
        break;
      case 'leave':
        await leave();
        break;
      case 'press':
        toolbar.press(effect.command);
        break;
      case 'failed':
        toolbar.warn(effect.warning);
    }
  };
}
