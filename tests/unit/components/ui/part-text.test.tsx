// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { PartText } from '@/components/ui/part-text.tsx';
import { show } from '../../view.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it('marks what a platform hides with a line, without an empty one below it', async () => {
  const text = 'Live tonight\n\n• Lipstick';
  const fit = { over: false, limits: [], foldAt: 'Live tonight'.length };
  const root = await show(<PartText part={{ text, html: null, fit, products: [] }} />);
  const line = root.querySelector('.description-fold');
  expect(line?.previousSibling?.textContent).toBe('Live tonight');
  expect(line?.nextSibling?.textContent).toBe('\n• Lipstick');
});
