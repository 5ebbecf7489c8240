import { expect, test, vi } from 'vitest';
import { createChoices } from '@/components/toolbar/panels/choices.ts';
import type { Session } from '@/components/toolbar/session-port.ts';
import { INITIAL_STATE } from '@/components/toolbar/session-state.ts';
import { readToolbarSettings } from '@/utils/settings/toolbar.ts';

test('of two choices the last one stands, also before the first has been stored', async () => {
  const asked: unknown[] = [];
  const ask: Session['ask'] = (name, payload) => {
    asked.push([name, payload]);
    return Promise.reject(new Error('never answered in this test'));
  };
  const dispatch = vi.fn();
  // As it was before either: the link is in use.
  const state = () => ({ ...INITIAL_STATE, settings: readToolbarSettings({ format: 'link' }) });
  const choices = createChoices({ ask, dispatch, state, next: async () => undefined });
  choices.chooseFormat('title-link');
  choices.chooseFormat('link');
  expect(asked).toEqual([
    ['format/choose', { format: 'title-link' }],
    ['format/choose', { format: 'link' }],
  ]);
});
