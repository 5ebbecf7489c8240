import { type Answer, answered } from '@/utils/settings/answer.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { tell } from './changes.ts';
import { changeKept } from './settings-store.ts';

/**
 * Stores the creator's answer to what has come from elsewhere, then tells everybody else.
 * @throws {SettingsError} nothing has changed then
 */
export async function storeAnswer(
  arrivals: readonly Arrival[],
  answer: Answer,
): Promise<SettingsState> {
  const state = await changeKept((kept) => answered(kept, arrivals, answer));
  tell('settings');
  return state;
}
