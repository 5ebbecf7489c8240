// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { click, control, has, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('what is new', () => {
  it('is pointed to on one line until it was looked at', async () => {
    const newsSeen = vi.fn(async () => undefined);
    const about = { hasNews: async () => true, newsSeen };
    const page = await openOptions({}, { port: { about } });
    expect(text(page.root)).toContain('Linkshelf was updated.');
    expect(control('What’s new').getAttribute('href')).toBe('#about/news');
    await page.go('#about/news');
    expect(newsSeen).toHaveBeenCalled();
    expect(text(document.activeElement)).toContain('Automatic backups');
    await page.go('#links');
    expect(text(page.root)).not.toContain('Linkshelf was updated.');
  });

  it('is waved away', async () => {
    const newsSeen = vi.fn(async () => undefined);
    const page = await openOptions(
      {},
      { port: { about: { hasNews: async () => true, newsSeen } } },
    );
    await click(control('Close'));
    expect(newsSeen).toHaveBeenCalledOnce();
    expect(text(page.root)).not.toContain('Linkshelf was updated.');
  });

  it('is not pointed to where it was seen', async () => {
    const page = await openOptions({});
    expect(text(page.root)).not.toContain('Linkshelf was updated.');
  });
});

describe('help', () => {
  it('has what a report needs, and nothing of the creator’s', async () => {
    const copy = vi.fn(async () => undefined);
    const accounts = { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } };
    await openOptions({ accounts }, { hash: '#about', port: { about: { copy } } });
    await click(control('Copy this'));
    expect(copy).toHaveBeenCalledWith('Linkshelf 1.2.3 · Chrome 131 · Linux');
    expect(has('Copied')).toBe(true);
    expect(has('Report a problem')).toBe(false);
  });

  it('has what comes with the package, wherever the project’s home is', async () => {
    await openOptions({}, { hash: '#about' });
    expect(control('All changes').getAttribute('href')).toBe('/changes.txt');
    expect(control('Open-source licenses').getAttribute('href')).toBe('/licences.txt');
    expect(control('Show the welcome page again').getAttribute('href')).toBe('#welcome');
  });

  it('leads to the project where it has a home', async () => {
    const homepage = 'https://forge.example/linkshelf/';
    await openOptions({}, { hash: '#about', port: { about: { homepage } } });
    const href = control('Report a problem').getAttribute('href') ?? '';
    expect(href).toBe(
      'https://forge.example/linkshelf/issues/new?template=bug.yml&version=1.2.3&browser=Chrome+131%2C+Linux',
    );
  });
});

it('says where the data is at that moment, in both places', async () => {
  const readPrivacy = async () => ({ syncHost: 'couch.example.com', isInAccount: false });
  const page = await openOptions({}, { hash: '#data', port: { about: { readPrivacy } } });
  expect(text(page.root)).toContain('on your own server (couch.example.com)');
  await page.go('#about');
  expect(text(page.root)).toContain('on your own server (couch.example.com)');
  expect(text(page.root)).not.toContain('nowhere else.Linkshelf');
});
