// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { CategoryPaths } from '@/components/ui/category-paths.tsx';
import { show, text } from '../../view.ts';

it('sets the category’s own name apart from what may be cut', async () => {
  const root = await show(
    <CategoryPaths paths={[['Makeup', 'Face', 'Lips'], ['Gifts'], ['Home', 'Desk']]} />,
  );
  expect(text(root)).toBe('Makeup › Face › Lips, Gifts, Home › Desk');
  expect(root.querySelector('.paths-name')?.textContent).toBe('Lips');
});

it('is read in the direction of the category’s names', async () => {
  const paths = (names: string[]) => <CategoryPaths paths={[names]} />;
  const root = await show(paths(['Makeup', 'Lips']));
  expect(root.querySelector<HTMLElement>('.paths')?.dir).toBe('auto');
  await show(paths(['مكياج', 'شفاه Lips']), root);
  expect(root.querySelector<HTMLElement>('.paths')?.dir).toBe('rtl');
  expect(root.querySelector('.paths-others')).toBeNull();
});
