import { describe, expect, it, vi } from 'vitest';
import { size } from '@/components/ui/size.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('size', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1_440_000, '1.4 MB'],
    [120e9, '120 GB'],
    [5e18, '5,000,000 TB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(size(bytes)).toBe(words);
  });
});
