import { describe, expect, it } from 'vitest';
import { capOf, commandOf, shortcutOf } from '@/components/stage/on-air/keys.ts';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});

describe('keys on air', () => {
  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['s', 'skip'],
    ['P', 'pause'],
    ['+', 'more'],
    ['=', 'more'],
    ['-', 'less'],
    ['/', 'find'],
    ['d', 'disclosed'],
    ['u', 'undo'],
    ['e', 'end'],
    ['Enter', null],
    ['Escape', null],
    ['x', null],
  ])('%s is %s', (key, command) => {
    expect(commandOf(pressed(key), false)).toBe(command);
  });

  it('go the other way where text goes from right to left', () => {
    expect(commandOf(pressed('ArrowLeft'), true)).toBe('next');
    expect(commandOf(pressed('ArrowRight'), true)).toBe('back');
    expect(capOf('next', true)).toBe('←');
    expect(shortcutOf('next', true)).toBe('ArrowLeft');
  });

  it('ask once while they are held, and not with those of the browser', () => {
    expect(commandOf(pressed('ArrowRight', { repeat: true }), false)).toBe(null);
    expect(commandOf(pressed('p', { ctrlKey: true }), false)).toBe(null);
    expect(commandOf(pressed('ArrowLeft', { altKey: true }), false)).toBe(null);
    expect(commandOf(pressed('z', { ctrlKey: true }), false)).toBe('undo');
    expect(commandOf(pressed('z', { metaKey: true }), false)).toBe('undo');
  });

  it('are where they are on a keyboard of another script', () => {
    expect(commandOf(pressed('ح', { code: 'KeyP' }), false)).toBe('pause');
    expect(commandOf(pressed('Process', { code: 'KeyU' }), false)).toBe('undo');
    // What types another Latin letter there means that letter.
    expect(commandOf(pressed('a', { code: 'KeyQ' }), false)).toBe(null);
  });
});
