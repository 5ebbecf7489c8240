import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/utils/backup/format.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { noStreamTexts } from '@/utils/settings/stream-texts.ts';
import { usualTargets } from '@/utils/settings/targets.ts';
import { useFreshShop } from '../shop/shop.ts';
import { backupText, filledHead, filledSettings, MADE, opened } from './fill.ts';

const shop = useFreshShop();
const example = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const NOW = MADE + 1000;

/** A backup without records. */
const backup = (more: object = {}) =>
  JSON.stringify({
    format: 'linkshelf-backup',
    version: 2,
    made: MADE,
    categories: [],
    products: [],
    ...more,
  });

describe('readBackup', () => {
  const start = '{"format":"linkshelf-backup","version":2,"made":1,"categories":[],"products":';
  const odd = (id: string, clock: string) =>
    `${start}[{"id":"${id}","v":{},"t":"${clock}","ft":{},"alts":{}}]}`;
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['another JSON', '{"products":[]}', 'other'],
    ['a list', 'title,link', 'other'],
    ['a newer version', '{"format":"linkshelf-backup","version":5}', 'newer'],
    ['settings of a newer version', backup({ settings: { version: 99 } }), 'newer'],
    ['a half', `${start}[{"id":"p:us:B0TEST`, 'cut'],
    ['a half that ends with a record', `${start}[{"id":"p:us:B0TESTAAA1"},\n`, 'cut'],
    ['a mistake in the middle', `${start}[{"id" "p:us:B0TESTAAA1"}]}`, 'damaged'],
    ['no records', '{"format":"linkshelf-backup","version":2}', 'damaged'],
    ['a strange id', odd('x', '000000000-000-aaaaaaaa'), 'damaged'],
    ['a strange clock', odd('p:us:B0TESTAAA1', 'now'), 'damaged'],
  ])('refuses %s', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });

  it('says where a backup comes from, as far as that can be', () => {
    const known = opened(backup({ app: '1.2.0', device: 'Chrome, Linux' }), NOW);
    expect(known).toMatchObject({ made: MADE, app: '1.2.0', device: 'Chrome, Linux' });
    const odd = opened(backup({ app: 7, device: 'x'.repeat(999), made: NOW * 9 }), NOW);
    expect(odd).toMatchObject({ made: NOW, app: null, device: null });
  });

  it('has the settings and the history of links', async () => {
    const { settings, copies } = opened(await backupText(shop.db, filledHead()), NOW);
    expect({ settings, copies }).toEqual({
      settings: filledSettings(),
      copies: filledHead().copies,
    });
  });

  it.each([1, 2, 3])('has settings of version %i, as they are now', (version) => {
    const settings = JSON.parse(example(`../settings/examples/v${version}.json`));
    expect(opened(backup({ settings }), NOW).settings?.version).toBe(defaultSettings().version);
  });

  it('says how many parts of the settings could not be read; the others are there', () => {
    const settings = { ...filledSettings(), templates: 7, bar: null };
    const reading = readBackup(backup({ settings }), NOW);
    expect(reading).toMatchObject({ ok: true, cut: 2, backup: { settings: { home: 'US' } } });
  });

  it('leaves out settings that are none, and copies that are none', () => {
    const copy = { at: 1, channel: '', platform: 'youtube', products: ['p:us:B0TESTAAA1'] };
    const copies = [copy, { at: 'x' }, { ...copy, products: ['x'] }, { ...copy, at: 1e300 }];
    expect(readBackup(backup({ settings: 'x', copies }), NOW)).toMatchObject({
      cut: 4,
      backup: { settings: null, copies: [copy] },
    });
    const huge = { version: 3, templates: ['x'.repeat(5_000_000)] };
    expect(readBackup(backup({ settings: huge }), NOW)).toMatchObject({
      cut: 1,
      backup: { settings: null },
    });
  });

  it('reads every version as it was frozen', () => {
    const first = opened(example('./examples/v1.json'), NOW);
    expect(first).toMatchObject({ settings: null, copies: null, app: null, device: null });
    const second = opened(example('./examples/v2.json'), NOW);
    // Of a time before there was a choice of colors and of reminders.
    const settings = {
      ...filledSettings(),
      theme: 'system',
      remindersOff: [],
      streamTexts: noStreamTexts(),
      targets: usualTargets(),
    };
    expect(second).toMatchObject({ settings, app: '1.0.0' });
    const third = opened(example('./examples/v3.json'), NOW);
    const fourth = opened(example('./examples/v4.json'), NOW);
    for (const { products, categories } of [first, second, third, fourth]) {
      expect([products.length, categories.length]).toEqual([5, 3]);
    }
    expect([second.accounts, second.sums]).toEqual([[], []]);
    expect([...third.accounts, ...third.sums].map(({ id }) => id)).toEqual([
      'a:us',
      'e:us:2026-04',
    ]);
    expect([third.streams, third.segments]).toEqual([[], []]);
    expect(fourth.streams.map(({ v }) => v.name)).toEqual(['Lips']);
    expect(fourth.segments.map(({ v }) => v.name).sort()).toEqual(['Hello', 'Reds']);
  });
});
