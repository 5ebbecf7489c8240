import { useEffect } from 'preact/hooks';
import { type Command, commandOf, isTaken } from './keys.ts';
import type { OnAirStore } from './store.ts';

const MINUTE = 60;

/** Does what a key or a button asks for, where it can be done now. */
export function runCommand(store: OnAirStore, command: Command): void {
  const { actions, dialog, phase } = store;
  const isOver = phase.peek() === 'ended';
  const run: Readonly<Record<Command, () => void>> = {
    next: actions.next,
    back: actions.back,
    skip: actions.skip,
    // After the end, only its button goes on.
    pause: () => isOver || actions.togglePause(),
    less: () => actions.adjust(-MINUTE),
    more: () => actions.adjust(MINUTE),
    disclosed: actions.disclosed,
    undo: actions.undo,
    find: () => {
      if (!isOver) dialog.value = 'find';
    },
    // The end itself is another step.
    end: () => {
      if (phase.peek() === 'on' || phase.peek() === 'paused') dialog.value = 'end';
    },
  };
  run[command]();
}

/** Keys work wherever the focus is, but in a field, a dialog, or on a button that they would press. */
export function useKeys(store: OnAirStore): void {
  useEffect(() => {
    const ending = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
      // What is typed while a dialog comes up is meant for it.
      if (store.dialog.peek() !== null) return;
      const command = commandOf(event, document.documentElement.dir === 'rtl');
      if (!command) return;
      event.preventDefault();
      runCommand(store, command);
    };
    document.addEventListener('keydown', onKeyDown, { signal: ending.signal });
    return () => ending.abort();
  }, [store]);
}
