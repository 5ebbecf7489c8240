// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { switchMarketplace } from '@/utils/settings/edit.ts';
import { click, control, has, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const hash = '#marketplaces';

describe('the marketplaces', () => {
  it('are all there, the built-in ones on and the others off', async () => {
    await openOptions({}, { hash });
    expect(control('Germany').getAttribute('aria-checked')).toBe('true');
    expect(control('Sweden').getAttribute('aria-checked')).toBe('false');
    expect(document.querySelectorAll('.marketplaces [role="switch"]')).toHaveLength(24);
  });

  it('are switched within the click, so that the browser lets it ask', async () => {
    const asked: unknown[] = [];
    await openOptions(
      {},
      {
        hash,
        port: {
          toolbar: {
            switchMarketplace: async (_save, code, on) => {
              asked.push([code, on]);
              return 'done';
            },
          },
        },
      },
    );
    control('Sweden').click();
    expect(asked).toEqual([['SE', true]]);
    control('Germany').click();
    expect(asked).toEqual([
      ['SE', true],
      ['DE', false],
    ]);
  });

  it('say why one stays off when the permission was refused', async () => {
    await openOptions(
      {},
      { hash, port: { toolbar: { switchMarketplace: async () => 'refused' } } },
    );
    await click(control('Sweden'));
    expect(text(document.body)).toContain('Sweden stays off: without your permission');
    expect(control('Sweden').getAttribute('aria-checked')).toBe('false');
  });

  it('say so when the choice could not be stored', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failing = () => Promise.reject(new Error('disk full'));
    await openOptions({}, { hash, port: { toolbar: { switchMarketplace: failing } } });
    await click(control('Germany'));
    expect(text(document.body)).toContain('Not saved.');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it('follow another window', async () => {
    const page = await openOptions({}, { hash });
    await page.elsewhere((settings) => switchMarketplace(settings, 'DE', false));
    expect(control('Germany').getAttribute('aria-checked')).toBe('false');
    await page.go('#accounts');
    expect(text(document.querySelector('#account-DE summary'))).toContain('Toolbar off');
  });

  it('tell what came of a switch in its own row', async () => {
    await openOptions({}, { hash });
    await click(control('Sweden'));
    expect(text(control('Sweden').closest('li'))).toContain('Saved');
    expect(text(control('Germany').closest('li'))).not.toContain('Saved');
  });

  it('lead to the tracking ids of one that is on', async () => {
    await openOptions(
      { accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } } },
      { hash },
    );
    expect(control('Germany: 1 tracking ID').getAttribute('href')).toBe('#accounts/DE');
    expect(has('France: Add your tracking ID')).toBe(true);
    expect(has('Poland: Add your tracking ID')).toBe(false);
  });

  it('move the reader to the one that the address asks for', async () => {
    const page = await openOptions({}, { hash: '#marketplaces/PL' });
    expect(document.activeElement).toBe(control('Poland'));
    await page.go('#marketplaces/SE');
    expect(document.activeElement).toBe(control('Sweden'));
  });
});

it('says of China that it is closed, as its account does', async () => {
  const page = await openOptions({}, { hash: '#marketplaces' });
  const link = page.root.querySelector('a[href="#accounts/CN"]');
  expect(text(link)).toBe('Closed');
});
