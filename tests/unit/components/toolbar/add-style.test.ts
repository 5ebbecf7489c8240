// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { addStyle } from '@/components/toolbar/add-style.ts';

test('a later style comes after the earlier ones, and before what it is for', () => {
  const root = document.createElement('div').attachShadow({ mode: 'closed' });
  const bar = Object.assign(document.createElement('div'), { id: 'toolbar' });
  root.append(bar);
  for (const css of ['first', 'second', 'third']) addStyle(root, css);
  expect([...root.children].map(({ textContent }) => textContent)).toEqual([
    'first',
    'second',
    'third',
    '',
  ]);
});
