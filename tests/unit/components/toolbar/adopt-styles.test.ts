// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { adoptStyles } from '@/components/toolbar/adopt-styles.ts';

afterEach(() => vi.unstubAllGlobals());

test('where no sheet can be constructed, a later style comes after the earlier ones', () => {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      constructor() {
        throw new Error('refused');
      }
    },
  );
  const root = document.createElement('div').attachShadow({ mode: 'closed' });
  const bar = Object.assign(document.createElement('div'), { id: 'toolbar' });
  adoptStyles(root, 'first');
  root.append(bar);
  adoptStyles(root, 'second');
  adoptStyles(root, 'third');
  expect([...root.children].map(({ textContent }) => textContent)).toEqual([
    'first',
    'second',
    'third',
    '',
  ]);
});
