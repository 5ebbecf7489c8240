// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { IconButton } from '@/components/ui/button.tsx';

function drawn(title?: string): HTMLButtonElement {
  const root = document.createElement('div');
  render(<IconButton icon="close" label="Close" {...(title ? { title } : {})} />, root);
  const button = root.querySelector('button');
  if (!button) throw new Error('no button');
  return button;
}

it('a picture’s name stands there once: what says it twice is read twice', () => {
  const button = drawn();
  expect(button.title).toBe('Close');
  expect(button.getAttribute('aria-label')).toBeNull();
});

it('beside a shorter title the whole name is there, too', () => {
  const button = drawn('Shut');
  expect(button.title).toBe('Shut');
  expect(button.getAttribute('aria-label')).toBe('Close');
});
