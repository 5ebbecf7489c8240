// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { EditField } from '@/components/ui/edit-field.tsx';

it('has the focus before it is drawn, so that no letter is selected that was typed meanwhile', () => {
  const root = document.body.appendChild(document.createElement('div'));
  render(<EditField label="Name" value="Lips" autofocus onSave={async () => true} />, root);
  expect(document.activeElement).toBe(root.querySelector('input'));
  render(null, root);
});
