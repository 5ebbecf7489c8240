import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the screen stays on. `unable`: the browser cannot keep it on, or does not now. */
export type Awake = 'asked' | 'on' | 'unable';

/**
 * Keeps the screen on until the signal ends. The browser lets go of it whenever the window is not seen: it is asked again
 * when it is.
 * @param locks `navigator.wakeLock`; undefined: this browser has none
 */
export function keepAwake(locks: WakeLock | undefined, ending: AbortSignal): ReadonlySignal<Awake> {
  const awake = signal<Awake>('asked');
  let held: WakeLockSentinel | null = null;

  async function ask(): Promise<void> {
    if (ending.aborted || document.visibilityState !== 'visible' || held?.released === false)
      return;
    try {
      if (!locks) throw new DOMException('no wake lock', 'NotSupportedError');
      held = await locks.request('screen');
      awake.value = 'on';
      held.addEventListener('release', () => {
        awake.value = 'asked';
      });
      if (ending.aborted) await held.release();
    } catch {
      // Such as a nearly empty battery: the window says that the screen may go dark.
      awake.value = 'unable';
    }
  }

  document.addEventListener('visibilitychange', () => void ask(), { signal: ending });
  ending.addEventListener('abort', () => void held?.release());
  void ask();
  return awake;
}
