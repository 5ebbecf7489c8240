// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { click, control, has, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const card = () =>
  [...document.querySelectorAll('section')].find((each) => text(each).includes('(OneLink)')) ??
  null;

describe('OneLink', () => {
  it('begins with no marketplace, and says so', async () => {
    const page = await openOptions({});
    await type(control('OneLink tracking ID'), 'mine-20');
    await click(control('Use this ID'));
    expect(page.settings().oneLink).toEqual({ tag: 'mine-20', marketplaces: [] });
    expect(text(card())).toContain('Not used anywhere yet');
  });

  it('takes no id that cannot be one, and warns about an unusual ending', async () => {
    const page = await openOptions({});
    await type(control('OneLink tracking ID'), 'mine 20');
    await click(control('Use this ID'));
    expect(page.settings().oneLink).toBeNull();
    expect(text(card())).toContain('only letters');
    await type(control('OneLink tracking ID'), 'mine-21');
    expect(text(card())).toContain('usually end in -20');
  });

  it('is used where it is ticked, after the marketplace’s own id', async () => {
    const page = await openOptions({
      oneLink: { tag: 'mine-20', marketplaces: ['US'] },
      accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } },
    });
    await click(control('Canada', card() ?? undefined));
    await click(control('United States', card() ?? undefined));
    expect(page.settings().oneLink?.marketplaces).toEqual(['CA']);
    expect(text(card())).toContain('Germany mine-21 comes first'.replace(' ', ''));
    expect(text(document.getElementById('account-CA'))).toContain('mine-20OneLink');
  });

  it('is not offered for a closed programme', async () => {
    await openOptions({ oneLink: { tag: 'mine-20', marketplaces: [] } });
    expect(has('Japan', card() ?? undefined)).toBe(true);
    expect(has('China', card() ?? undefined)).toBe(false);
  });

  it('is removed, and comes back with its marketplaces', async () => {
    const oneLink = { tag: 'mine-20', marketplaces: ['US' as const, 'CA' as const] };
    const page = await openOptions({ oneLink });
    await click(control('Remove'));
    expect(page.settings().oneLink).toBeNull();
    await click(control('Undo'));
    expect(page.settings().oneLink).toEqual(oneLink);
  });
});
