// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ProductEarnings } from '@/components/earnings/product/product-earnings.tsx';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { settled } from '../../../mount.ts';
import { sumsOfRecords } from '../../../utils/earnings/queries/sums-of-reports.ts';
import { openShopPage } from '../../shop/page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const line = (tag: string, fees: number, shipped = 1) =>
  [tag, 'B0TESTAAA1', 1, null, shipped, 0, null, 1999 * shipped, fees, 0] as const;
const day = (...lines: ReturnType<typeof line>[]) => ({
  made: 1,
  whole: true,
  lines: lines.map((each) => [...each]),
});
const RECORDS = [
  { id: 'e:us:2021-05', v: { 'earnings:06': day(line('mine-20', 80), line('blog-20', 160, 2)) } },
];
const PRODUCT = { id: 'p:us:B0TESTAAA1', title: 'Lipstick' };

/** Opens the details of the only product, with these records of sums. */
async function details(readSums = async () => sumsOfRecords(RECORDS)) {
  const page = await openShopPage({
    products: [PRODUCT],
    sections: {
      earningsOfProduct: ({ ids }) => <ProductEarnings ids={ids} readSums={readSums} />,
    },
  });
  page.item('Lipstick').click();
  await settled();
  const part = () => page.root.querySelector<HTMLElement>('section[aria-label="Earnings"]');
  return { ...page, part };
}

describe('what a product has earned, in its details', () => {
  it('says what it sold, through which tracking IDs, and when last', async () => {
    const { part } = await details();
    const text = part()?.textContent ?? '';
    expect(text).toContain('Shipped3');
    expect(text).toContain('$2.40');
    expect(text).toMatch(/blog-20\$1\.60.*mine-20\$0\.80/);
    expect(text).toContain('May 6, 2021');
  });

  it('of a period without sales says so', async () => {
    const { part } = await details();
    const choose = async (period: string) => {
      const select = part()?.querySelector('select');
      if (!select) throw new Error('no choice of a period');
      select.value = period;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
    };
    await choose('30');
    expect(part()?.textContent).toContain('no sales');
    await choose('all');
    expect(part()?.textContent).toContain('Shipped3');
  });

  it('leads to it in the section', async () => {
    const { part, address, root } = await details();
    const button = [...(part()?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Show in Earnings',
    );
    button?.click();
    await settled();
    expect(root.textContent).toContain('What sold');
    await vi.waitFor(() => expect(address.read()).toBe('#earnings/products?q=B0TESTAAA1&days=all'));
  });

  it('is not there before reports were read in, and says of a product without sales that it has none', async () => {
    expect((await details(async () => sumsOfRecords([]))).part()).toBeNull();
    const other = [{ id: 'e:us:2021-05', v: { 'earnings:06': day() } }];
    const { part } = await details(async () => sumsOfRecords(other));
    expect(part()?.textContent).toBe('EarningsNo report of yours has it yet.');
  });

  it('says why reports cannot be read', async () => {
    const { part } = await details(() => Promise.reject(new ShopError('failed')));
    expect(part()?.querySelector('p')?.textContent).not.toBe('');
  });
});
