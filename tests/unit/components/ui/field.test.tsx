// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Field } from '@/components/ui/field.tsx';
import { control, show, text, type } from '../../view.ts';

function describedBy(input: HTMLElement): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => text(document.getElementById(id))).join(' | ');
}

describe('Field', () => {
  it('ties label, hint and note to the input', async () => {
    const note = { tone: 'error', text: 'Too long' } as const;
    await show(
      <Field label="Tag" hint="As in your account" value="x" note={note} onInput={vi.fn()} />,
    );
    const input = control('Tag');
    expect(describedBy(input)).toBe('As in your account | Too long');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('is not invalid for a warning, and reads out a note that appears', async () => {
    const note = { tone: 'warning', text: 'Unusual' } as const;
    const root = await show(<Field label="Tag" value="x" note={note} onInput={vi.fn()} />);
    expect(control('Tag').getAttribute('aria-invalid')).toBe('false');
    expect(root.querySelector('.field-note')?.getAttribute('aria-live')).toBe('polite');
  });

  it('hands on what is typed', async () => {
    const onInput = vi.fn();
    await show(<Field label="Tag" value="" onInput={onInput} />);
    await type(control('Tag'), 'mine-21');
    expect(onInput).toHaveBeenCalledWith('mine-21');
  });

  it('takes several lines where asked, and keeps ids left to right', async () => {
    await show(<Field label="Tags" value="" rows={3} code onInput={vi.fn()} />);
    expect(control('Tags').tagName).toBe('TEXTAREA');
    expect(control('Tags').getAttribute('dir')).toBe('ltr');
  });

  it('takes the direction of what is written in it; empty it has that of the page', async () => {
    const field = (value: string, code = false) => (
      <Field label="Title" value={value} code={code} onInput={vi.fn()} />
    );
    const root = await show(field(''));
    expect(control('Title').hasAttribute('dir')).toBe(false);
    await show(field('قارورة'), root);
    expect(control('Title').getAttribute('dir')).toBe('auto');
    await show(field('', true), root);
    expect(control('Title').getAttribute('dir')).toBe('ltr');
  });
});
