// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { memo } from '@/components/ui/memo.tsx';
import { mount } from '../../mount.ts';

it('renders again only the rows of which something has changed', async () => {
  const rendered: string[] = [];
  const Row = memo(({ name, selected }: { name: string; selected: boolean }) => {
    rendered.push(name);
    return <p class={selected ? 'selected' : ''}>{name}</p>;
  });
  const current = signal('a');
  function Rows() {
    return ['a', 'b', 'c'].map((name) => (
      <Row key={name} name={name} selected={name === current.value} />
    ));
  }
  const root = await mount(<Rows />);
  expect(rendered).toEqual(['a', 'b', 'c']);
  rendered.length = 0;
  await act(() => {
    current.value = 'c';
  });
  expect(rendered).toEqual(['a', 'c']);
  expect(root.querySelector('.selected')?.textContent).toBe('c');
});
