// @vitest-environment jsdom
import '@/components/popup/account-notes.tsx';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '@/components/popup/popup.tsx';
import type { AccountNotes } from '@/components/popup/port.ts';
import type { Deadline } from '@/utils/earnings/accounts/reminders.ts';
import { click, control, has, settled, show, text } from '../../view.ts';
import { fakeWorld, PAGE_PRODUCT, product } from './fake-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const SPAIN: Deadline = {
  kind: 'trial',
  marketplace: 'ES',
  day: '2026-12-10',
  daysLeft: 9,
  sales: 2,
};
const FRANCE: Deadline = { ...SPAIN, marketplace: 'FR', day: '2026-12-13', daysLeft: 12 };

async function openPopup(
  notes: Partial<AccountNotes>,
  given: Parameters<typeof fakeWorld>[0] = {},
) {
  const world = fakeWorld({
    products: [product('B0TESTAAA1', 'Lamp'), product('B0TESTAAA2', 'Chair')],
    ...given,
    accountNotes: async () => ({ due: [], today: '2026-12-01', closed: [], ...notes }),
  });
  const root = await show(<Popup port={world.port} />);
  await settled(() => undefined);
  return { ...world, root };
}

describe('reminders in the popup', () => {
  it('are one line: the nearest deadline, and how many more there are', async () => {
    const due = [
      { step: SPAIN, days: 14 },
      { step: FRANCE, days: 14 },
    ] as const;
    const { root, log } = await openPopup({ due });
    expect(text(root)).toContain('Spain: 2 of 3 sales, 9 days left (until December 10) and 1 more');
    await click(control('Open accounts'));
    expect(log).toContainEqual(['openAccounts']);
  });

  it('are closed once they were seen', async () => {
    const { root, log } = await openPopup({ due: [{ step: SPAIN, days: 14 }] });
    const line = root.querySelector('.account-line');
    if (!line) throw new Error('no line');
    await click(control('Close', line));
    expect(log).toContainEqual(['remindersSeen']);
    expect(root.querySelector('.account-line')).toBe(null);
  });

  it('are none where there is nothing to remind of', async () => {
    const { root } = await openPopup({});
    expect(has('Open accounts', root)).toBe(false);
  });
});

describe('an account that she marked as closed', () => {
  it('is said on its pages', async () => {
    const page = { kind: 'product', product: PAGE_PRODUCT } as const;
    const { root } = await openPopup({ closed: ['DE'] }, { page });
    expect(text(root.querySelector('.account-line'))).toBe(
      'Inactive: you marked your account for Germany as closed.',
    );
  });

  it('is said of a copied product, and not of those of other marketplaces', async () => {
    const { root, copied } = await openPopup({ closed: ['DE'] });
    await click(control('Copy link: Lampamazon.de', root));
    expect(copied).toHaveLength(1);
    expect(text(root)).toContain('mine-21 · Inactive: you marked your account for Germany');
    const other = await openPopup({ closed: ['FR'] });
    await click(control('Copy link: Lampamazon.de', other.root));
    expect(text(other.root)).not.toContain('Inactive');
  });
});
