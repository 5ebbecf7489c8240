import { expect, it, vi } from 'vitest';
import { doneText } from '@/components/shop/store/done-text.ts';
import type { Done } from '@/components/shop/store/port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it.each<[string, Done]>([
  ['3 products moved', { what: 'move', count: 3 }],
  ['2 categories deleted', { what: 'category-remove', count: 2 }],
  [
    '2 categories deleted; 6 products are now uncategorized',
    { what: 'category-remove', count: 2, uncategorized: 6 },
  ],
  ['1 product deleted from the trash', { what: 'empty', count: 1 }],
  ['5 products restored', { what: 'backup', count: 5 }],
  ['2 categories restored', { what: 'backup', count: 2, of: 'categories' }],
  ['Backup restored', { what: 'backup', count: 0, of: 'others' }],
  ['5 products deleted', { what: 'reset', count: 5 }],
  ['2 categories deleted', { what: 'reset', count: 2, of: 'categories' }],
  ['Backup restored', { what: 'backup', count: 0, of: 'earnings' }],
  ['Earnings deleted', { what: 'reset', count: 0, of: 'earnings' }],
  ['2 streams deleted', { what: 'stream-remove', count: 2 }],
  ['1 stream changed', { what: 'stream-edit', count: 1 }],
  ['3 segments moved', { what: 'segment-move', count: 3 }],
  ['2 products of the stream changed', { what: 'segment-products', count: 2 }],
  ['2 streams restored', { what: 'backup', count: 2, of: 'streams' }],
  ['2 streams deleted for good', { what: 'reset', count: 2, of: 'streams' }],
  ['Reports added', { what: 'reports', count: 0, of: 'earnings' }],
  ['Account changed', { what: 'account', count: 0, of: 'earnings' }],
  ['Settings reset', { what: 'reset', count: 0, of: 'others' }],
])('%s', (text, done) => {
  expect(doneText(done)).toBe(text);
});
