// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { choose, click, control, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const HOME_DE = {
  home: 'DE' as const,
  accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } },
};
const examples = () => [...document.querySelectorAll('.example')].map(text);
const CLEAN = 'https://www.amazon.de/dp/B0EXAMPLE1?tag=mine-21';

describe('the links section', () => {
  it('shows the clean link as text', async () => {
    const page = await openOptions(HOME_DE, { hash: '#links' });
    expect(examples()).toEqual([CLEAN]);
    expect(page.root.querySelector('[href*="tag="], [src*="tag="]')).toBeNull();
  });

  it('has an example for a creator without any id', async () => {
    await openOptions({}, { hash: '#links' });
    expect(examples()).toEqual(['https://www.amazon.com/dp/B0EXAMPLE1?tag=yourname-20']);
  });

  it.each([
    ['Exact variation', { exactVariation: true }, `${CLEAN}&th=1&psc=1`],
    ['SiteStripe parameters', { siteStripe: true }, `${CLEAN}&linkCode=ll1&ref_=as_li_ss_tl`],
  ])('%s is added to the link at once', async (name, stored, link) => {
    const page = await openOptions(HOME_DE, { hash: '#links' });
    await click(control(name));
    expect(page.settings().link).toMatchObject(stored);
    expect(examples()).toEqual([link]);
    expect(control(name).getAttribute('aria-checked')).toBe('true');
  });

  it('puts the language into the path or the parameters', async () => {
    const page = await openOptions(HOME_DE, { hash: '#links' });
    await click(control('In the path'));
    expect(examples()).toEqual(['https://www.amazon.de/-/en/dp/B0EXAMPLE1?tag=mine-21']);
    await click(control('As a parameter'));
    await choose(control('Language'), 'pl');
    expect(examples()).toEqual([`${CLEAN}&language=pl_PL`]);
    expect(page.settings().link).toMatchObject({ language: 'query', languageCode: 'pl' });
  });

  it('says where a marketplace does not have the language', async () => {
    const page = await openOptions(HOME_DE, { hash: '#links' });
    await click(control('In the path'));
    await choose(control('Language'), 'ja');
    expect(examples()).toEqual([CLEAN]);
    expect(text(page.root)).toContain('Germany has no page in this language');
  });

  it('says so when a choice could not be stored, and does not show it as made', async () => {
    const page = await openOptions(HOME_DE, { hash: '#links' });
    page.failWith('quota');
    await click(control('Exact variation'));
    expect(text(page.root)).toContain('Not saved');
    expect(control('Exact variation').getAttribute('aria-checked')).toBe('false');
  });
});
