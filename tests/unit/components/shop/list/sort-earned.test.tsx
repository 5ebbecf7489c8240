// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { EarnedInListPort } from '@/components/shop/store/sections.ts';
import { settled } from '../../../mount.ts';
import { openShopPage } from '../page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const [FIRST, SECOND, THIRD] = ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2', 'p:us:B0TESTAAA3'];
const products = [
  { id: FIRST, title: 'Lipstick' },
  { id: SECOND, title: 'Mascara' },
  { id: THIRD, title: 'Mirror' },
];

async function open(isKnown: boolean, hash = '') {
  const read = vi.fn<EarnedInListPort['read']>(async () => ({
    ranks: new Map([
      [THIRD, 0],
      [FIRST, 1],
    ]),
    textOf: (id) => ({ [THIRD]: '$3.00', [FIRST]: '$1.00' })[id] ?? '',
  }));
  const earnedInList = { isKnown: async () => isKnown, read };
  const page = await openShopPage({ products, hash, sections: { earnedInList } });
  const choice = page.root.querySelector<HTMLSelectElement>('select[aria-label="Sort by"]');
  if (!choice) throw new Error('no choice of an order');
  return { ...page, choice, read };
}

const orders = (choice: HTMLSelectElement) => [...choice.options].map(({ value }) => value);

it('a list is sorted by what its products have earned, which stands beside them', async () => {
  const { choice, read, titles, item } = await open(true);
  expect(read).not.toHaveBeenCalled();
  choice.value = 'earned';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(titles()).toEqual(['Mirror', 'Lipstick', 'Mascara']);
  const beside = (title: string) => item(title).querySelector('.item-when')?.textContent;
  expect([beside('Mirror'), beside('Lipstick'), beside('Mascara')]).toEqual([
    '$3.00',
    '$1.00',
    '–',
  ]);
});

it('the order is offered where reports were read in, or an address asks for it', async () => {
  expect(orders((await open(false)).choice)).not.toContain('earned');
  expect(orders((await open(false, '#sort=earned')).choice)).toContain('earned');
  expect((await open(true, '#sort=earned')).titles()[0]).toBe('Mirror');
});
