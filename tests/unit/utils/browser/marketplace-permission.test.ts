import { beforeEach, describe, expect, it, vi } from 'vitest';
import { switchMarketplace } from '@/utils/browser/marketplace-permission.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

const calls: string[] = [];
let granted = true;

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        calls.push(`request ${origins[0]}`);
        return granted;
      },
      remove: async ({ origins }: { origins: string[] }) => calls.push(`remove ${origins[0]}`),
    },
  },
}));

const save = async (edit: (settings: Settings) => Settings) => {
  const { on, off } = edit({ ...defaultSettings(), on: ['PL'] });
  calls.push(`save on ${on} off ${off}`);
};

beforeEach(() => {
  calls.length = 0;
  granted = true;
});

describe('switching a marketplace', () => {
  it('asks for the permission before anything else, within the click', () => {
    void switchMarketplace(save, 'SE', true);
    expect(calls).toEqual(['request https://www.amazon.se/*']);
  });

  it('stores it when the permission is given', async () => {
    expect(await switchMarketplace(save, 'SE', true)).toBe('done');
    expect(calls).toEqual(['request https://www.amazon.se/*', 'save on PL,SE off ']);
  });

  it('stores nothing when the permission is refused', async () => {
    granted = false;
    expect(await switchMarketplace(save, 'SE', true)).toBe('refused');
    expect(calls).toEqual(['request https://www.amazon.se/*']);
  });

  it('gives the permission back when it is switched off', async () => {
    expect(await switchMarketplace(save, 'PL', false)).toBe('done');
    expect(calls).toEqual(['save on  off ', 'remove https://www.amazon.pl/*']);
  });

  it('needs no permission for a built-in one', async () => {
    await switchMarketplace(save, 'DE', false);
    expect(calls).toEqual(['save on PL off DE']);
  });
});
