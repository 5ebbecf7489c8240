import { letterOf } from '../letter-of.ts';

/** What can be done on air by a key and by a button. */
export type Command =
  | 'next'
  | 'back'
  | 'skip'
  | 'pause'
  | 'less'
  | 'more'
  | 'find'
  | 'disclosed'
  | 'undo'
  | 'end';

/** By what a keyboard event names them. Presenters' remotes send the keys for pages. */
const KEYS: Readonly<Record<string, Command>> = {
  ' ': 'next',
  PageDown: 'next',
  PageUp: 'back',
  s: 'skip',
  p: 'pause',
  '-': 'less',
  '+': 'more',
  '=': 'more',
  '/': 'find',
  f: 'find',
  d: 'disclosed',
  u: 'undo',
  e: 'end',
};

/** What stands on the key that a button shows. Arrows point where the text goes on. */
export function capOf(command: Command, isRtl: boolean): string {
  const caps: Readonly<Record<Command, string>> = {
    next: isRtl ? '←' : '→',
    back: isRtl ? '→' : '←',
    skip: 'S',
    pause: 'P',
    less: '−',
    more: '+',
    find: '/',
    disclosed: 'D',
    undo: 'U',
    end: 'E',
  };
  return caps[command];
}

/** The same as the attribute `aria-keyshortcuts` has it. */
export function shortcutOf(command: Command, isRtl: boolean): string {
  if (command === 'next') return isRtl ? 'ArrowLeft' : 'ArrowRight';
  if (command === 'back') return isRtl ? 'ArrowRight' : 'ArrowLeft';
  const caps = { less: '-', more: '+' };
  return command === 'less' || command === 'more' ? caps[command] : capOf(command, isRtl);
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

/** What a key asks for; null: nothing. A key that is held down asks once. */
export function commandOf(event: Pressed, isRtl: boolean): Command | null {
  if (event.repeat || event.altKey) return null;
  const letter = letterOf(event);
  if (event.ctrlKey || event.metaKey) return letter === 'z' ? 'undo' : null;
  if (event.key === 'ArrowRight') return isRtl ? 'back' : 'next';
  if (event.key === 'ArrowLeft') return isRtl ? 'next' : 'back';
  return KEYS[letter ?? event.key] ?? null;
}

/** Whether a key is meant for what has the focus: a field, a button that it would press, or a dialog. */
export function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, input, textarea, select, [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}
