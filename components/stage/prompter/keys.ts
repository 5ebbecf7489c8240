import { letterOf } from '../letter-of.ts';

/** What can be done in the prompter by a key and by a button. */
export type Command =
  | 'toggle'
  | 'top'
  | 'back'
  | 'next'
  | 'pageBack'
  | 'pageOn'
  | 'slower'
  | 'faster'
  | 'smaller'
  | 'larger'
  | 'mirror'
  | 'flip'
  | 'looks';

const KEYS: Readonly<Record<string, Command>> = {
  ' ': 'toggle',
  Home: 'top',
  PageUp: 'pageBack',
  PageDown: 'pageOn',
  ArrowUp: 'slower',
  ArrowDown: 'faster',
  '-': 'smaller',
  '+': 'larger',
  '=': 'larger',
  m: 'mirror',
  v: 'flip',
  l: 'looks',
};

/** What stands on the key that a button shows. */
export function capOf(command: Command, isRtl: boolean, space: string): string {
  const caps: Partial<Record<Command, string>> = {
    toggle: space,
    top: 'Home',
    back: isRtl ? '→' : '←',
    next: isRtl ? '←' : '→',
    slower: '↑',
    faster: '↓',
    smaller: '−',
    larger: '+',
    mirror: 'M',
    flip: 'V',
    looks: 'L',
  };
  return caps[command] ?? '';
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** @returns null: the key asks for nothing here */
export function commandOf(event: Pressed, isRtl: boolean): Command | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === 'ArrowRight') return isRtl ? 'back' : 'next';
  if (key === 'ArrowLeft') return isRtl ? 'next' : 'back';
  return KEYS[letterOf(event) ?? key] ?? null;
}
