// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { SECTIONS } from '@/components/options/route.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { click, control, has, settled, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const REPORT: DamagedReport = {
  at: Date.UTC(2026, 0, 2, 12),
  sections: ['accounts.DE', 'bar', 'pictures', 'futureThing'],
  text: '[]',
};

const FULL: Partial<Settings> = {
  home: 'DE',
  on: ['SE'],
  accounts: {
    DE: {
      ids: [
        { tag: 'mine-21', name: 'YouTube' },
        { tag: 'mine-20', name: '<img src=x onerror=alert(1)>' },
      ],
      default: 'mine-21',
    },
  },
  oneLink: { tag: 'mine-20', marketplaces: ['US'] },
  templates: [{ id: 'a', name: '\u202Eevil', body: '{{title}} {{prize}} {{link}}' }],
};

describe('the options page', () => {
  it('shows the section of the address, says which, and moves the reader there', async () => {
    const page = await openOptions({}, { hash: '#links' });
    expect(text(document.querySelector('h2'))).toBe('Links');
    expect(control('Links').getAttribute('aria-current')).toBe('page');
    expect(document.activeElement).toBe(document.body);
    await page.go('#about');
    expect(document.activeElement).toBe(document.querySelector('h2'));
    expect(text(page.root)).toContain('Linkshelf 1.2.3');
  });

  it('is called after its section, and says its own name once', async () => {
    await openOptions({}, { hash: '#links' });
    expect(document.title).toBe('Links · Linkshelf options');
  });

  it.each(['welcome', 'accounts/DE', ...SECTIONS])(
    '#%s has nothing that axe objects to, and no tagged address',
    async (section) => {
      document.documentElement.lang = 'en';
      document.title = 'Linkshelf';
      const page = await openOptions(FULL, { hash: `#${section}`, state: { damaged: REPORT } });
      for (const details of page.root.querySelectorAll('details')) {
        await settled(() => {
          details.open = true;
        });
      }
      const { violations } = await axe.run(page.root, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(page.root.querySelector('[href*="tag="], [src*="tag="], img[onerror]')).toBeNull();
    },
  );

  it('does not carry a confirmation to another section for ever', async () => {
    const page = await openOptions(FULL);
    await click(control('Remove'));
    await click(control('Close'));
    expect(has('Undo', page.root)).toBe(false);
  });
});

describe('damaged settings', () => {
  it('are told of, by the names of the sections, in every section', async () => {
    const page = await openOptions({}, { hash: '#about', state: { damaged: REPORT } });
    expect(text(page.root)).toContain('Accounts (DE), Toolbar and pictures, and futureThing');
    expect(text(page.root)).toContain('Jan 2, 2026');
  });

  it('can be saved and dismissed', async () => {
    const saveCopy = vi.fn();
    const dismiss = vi.fn(async () => undefined);
    await openOptions({}, { state: { damaged: REPORT }, port: { damaged: { saveCopy, dismiss } } });
    await click(control('Save a copy'));
    expect(saveCopy).toHaveBeenCalledWith(REPORT);
    await click(control('Delete it and dismiss'));
    expect(dismiss).toHaveBeenCalledWith(REPORT);
  });

  it('stay when they could not be deleted', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const dismiss = () => Promise.reject(new Error('no'));
    const page = await openOptions(
      {},
      { state: { damaged: REPORT }, port: { damaged: { dismiss } } },
    );
    await click(control('Delete it and dismiss'));
    expect(text(page.root)).toContain('It couldn’t be deleted.');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

it('settings of a newer version are announced', async () => {
  const page = await openOptions({}, { state: { newer: 2 } });
  expect(text(page.root)).toContain('written by a newer version of Linkshelf');
});
