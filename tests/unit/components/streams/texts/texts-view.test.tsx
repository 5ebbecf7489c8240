// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { Settings } from '@/utils/settings/schema.ts';
import { noStreamTexts } from '@/utils/settings/stream-texts.ts';
import { click, named } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { streamOf } from '../../../utils/streams/streams.ts';
import { settingsWithTags } from '../../shop/fake-port.ts';
import { LAMP, ROLLER, SKILLET } from '../../shop/stock.ts';
import { openStreams } from '../section.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const PAGE = 'https://www.amazon.com/shop/anna';
const settings = (more: Partial<Settings['streamTexts']> = {}): Settings =>
  settingsWithTags({ home: 'US', streamTexts: { ...noStreamTexts(), page: PAGE, ...more } });
const stream = streamOf({
  title: 'Lips live',
  day: '2026-12-24',
  time: '19:00',
  zone: 'Europe/Berlin',
});
const segments = [
  segmentOf('s:1', { title: 'Hello', products: [ROLLER.id] }),
  segmentOf('s:2', { products: [SKILLET.id, ROLLER.id], code: 'SAVE10' }),
];
const openTexts = (given: Partial<Parameters<typeof openStreams>[1]> = {}) =>
  openStreams('/texts/l:1', {
    streams: [stream],
    segments,
    settingsNow: settings(),
    ...given,
  });

describe('the carousel', () => {
  it('is copied one by one, over what has no ASIN in the country, and begins again', async () => {
    const { root, shop, said, notes, text } = await openTexts();
    expect(text()).toContain('More than once in the plan');
    expect(text()).toContain('No ASIN known: United States');
    await click(named(root, 'Copy next (1 of 1)'));
    expect(shop.copied.at(-1)).toEqual({ text: 'B0TESTAAA1', html: null });
    expect(said()).toContain('B0TESTAAA1 copied (1 of 1)');
    expect(notes.kept['carousel-cursors']).toContain(ROLLER.id);
    await click(named(root, 'Begin again'));
    expect(named(root, 'Copy next (1 of 1)')).toBeTruthy();
  });

  it('gives links with the tag of the country that the stream sells in', async () => {
    const { root, shop, said } = await openTexts();
    await click(named(root, 'Copy links as …'));
    await click(named(root, 'Copy title and link'));
    expect(shop.copied.at(-1)?.text).toBe(
      'Rose Quartz Roller\nhttps://www.amazon.com/dp/B0TESTAAA1?tag=mine-20',
    );
    expect(said()).toContain('1 product has no known ASIN in United States.');
  });

  it('copies no tagged link where there is no tag, and says what to do', async () => {
    const { root, shop, said } = await openTexts({
      settingsNow: { ...settings(), accounts: {} },
    });
    await click(named(root, 'Copy links as …'));
    await click(named(root, 'Copy link'));
    expect(shop.copied).toEqual([]);
    expect(said()).toContain('amazon.com');
  });

  it('says so where there is no product yet', async () => {
    const { text } = await openTexts({ segments: [] });
    expect(text()).toContain('No product stands in the plan yet.');
  });
});

describe('the announcement', () => {
  it('tells the time in every zone, the products and how to follow her', async () => {
    const { root, shop } = await openTexts({
      settingsNow: settings({ zones: ['America/New_York'] }),
    });
    await click(named(root, 'Copy announcement'));
    expect(shop.copied.at(-1)?.text).toBe(
      [
        'LIVE: Lips live',
        'Thursday, December 24 at 7:00 PM Central European Time',
        'Thursday, December 24 at 1:00 PM Eastern Time',
        'Amazon Live',
        '',
        '• Rose Quartz Roller',
        '• Halden Cast Iron Skillet',
        '',
        `1. Open my page: ${PAGE}`,
        '2. Tap “+ Follow”',
        '3. Allow notifications for the Amazon app in your phone’s settings',
      ].join('\n'),
    );
  });

  it('takes a zone by its last word, and says where there is none', async () => {
    const { root, field, type, log, text } = await openTexts();
    const zone = field('Also tell the time in');
    await type(zone, 'new york');
    await click(named(root, 'Add'));
    expect(log).toEqual([['setStreamTexts', { zones: ['America/New_York'] }]]);
    await type(zone, 'Atlantis');
    await click(named(root, 'Add'));
    expect(text()).toContain('No such time zone');
  });
});

describe('how to follow her', () => {
  it('keeps the address of her page without a tag, and nothing that is no page', async () => {
    const { field, type, log, text } = await openTexts();
    const page = field('Address of your page');
    await type(page, 'amazon.com/shop/anna2?tag=anna-20');
    expect(log).toEqual([['setStreamTexts', { page: 'https://www.amazon.com/shop/anna2' }]]);
    await type(page, 'https://amzn.to/abc');
    expect(log).toHaveLength(1);
    expect(text()).toContain('A short link may carry a tracking ID');
  });

  it('says that a wording is unconfirmed, and notes that she has checked it', async () => {
    const { root, text, log, field, type } = await openTexts();
    expect(text()).toContain('Unconfirmed. Linkshelf’s wording, last checked on Dec 1, 2026');
    await click(named(root, 'I checked it today'));
    await type(field('One line for a chat'), 'Follow me: {page}');
    expect(log).toEqual([
      ['setFollowWording', 'en', { checked: '2026-12-21' }],
      ['setFollowWording', 'en', { line: 'Follow me: {page}', checked: null }],
    ]);
  });

  it('is hers again after she has changed it', async () => {
    const wording = { steps: 'Visit {page}', line: null, checked: null };
    const { root, text, log } = await openTexts({
      settingsNow: settings({ follow: { en: wording } }),
    });
    expect(text()).toContain(`1. Visit ${PAGE}`);
    expect(text()).toContain('Your own wording, not checked yet.');
    await click(named(root, 'Use Linkshelf’s wording'));
    expect(log).toEqual([['setFollowWording', 'en', { steps: null, line: null, checked: null }]]);
  });

  it('asks for her page first', async () => {
    const { text } = await openTexts({ settingsNow: settings({ page: '' }) });
    expect(text()).toContain('Enter the address of your page first.');
  });
});

describe('the files', () => {
  it('are a calendar of this stream or of all that are to come, what is in the trash as canceled', async () => {
    const cancelled = streamOf({
      id: 'l:2',
      title: 'Eyes',
      day: '2026-12-30',
      time: '10:00',
      isDeleted: true,
    });
    const past = streamOf({ id: 'l:3', day: '2026-12-01', time: '10:00' });
    const { root, log } = await openTexts({ streams: [stream, cancelled, past] });
    await click(named(root, 'Save this stream (.ics)'));
    await click(named(root, 'Save all upcoming (.ics)'));
    const files = log.filter(([name]) => name === 'calendarFile').map(([, ...events]) => events);
    expect(files).toMatchObject([
      [{ key: 'l-1', title: 'Lips live', isCancelled: false, url: PAGE }],
      [{ key: 'l-1' }, { key: 'l-2', title: 'Canceled: Eyes', isCancelled: true }],
    ]);
  });

  it('are the overlay and the dock, made from the plan', async () => {
    const { root, log, notes } = await openTexts();
    await click(named(root, 'Save dock.html'));
    expect(log).toMatchObject([
      [
        'obsFiles',
        {
          title: 'Lips live',
          segments: [
            { id: 's:1', segment: 'Hello', names: ['Rose Quartz Roller'] },
            { id: 's:2', code: 'SAVE10' },
          ],
          disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
        },
      ],
      ['saveFile', 'dock.html', ['<!doctype html>'], 'text/html;charset=utf-8'],
    ]);
    await click(named(root, 'Open overlay window'));
    expect(log.at(-1)).toEqual(['openStage', 'overlay', 'l:1']);
    const promo = [...root.querySelectorAll('label')].find(
      (each) => each.textContent === 'Promo code',
    );
    await click(promo?.querySelector('input') ?? root);
    expect(notes.kept['overlay-looks']).toContain('"code":false');
  });
});

describe('the descriptions after it', () => {
  const START = Date.UTC(2026, 11, 20, 18);
  const ran = streamOf({
    sites: ['amazon', 'youtube'],
    moments: [
      { key: 'a', at: START, what: 'start', segment: 's:2' },
      { key: 'b', at: START + 60_000, what: 'show', segment: 's:1' },
      { key: 'c', at: START + 120_000, what: 'show', segment: 's:3' },
      { key: 'd', at: START + 180_000, what: 'end' },
    ],
  });
  const plan = [
    segmentOf('s:1', { title: 'Hello', products: [ROLLER.id] }),
    segmentOf('s:2', { title: 'Pans', products: [SKILLET.id] }),
    segmentOf('s:3', { title: 'Light', products: [LAMP.id], sites: ['amazon'] }),
  ];

  it('have what was shown there, in that order, with disclosure, chapters and steps', async () => {
    const { root, shop, notes } = await openStreams('/after/l:1', {
      streams: [ran],
      segments: plan,
      settingsNow: settings(),
    });
    await click(named(root, 'Copy YouTube description'));
    const text = shop.copied.at(-1)?.text ?? '';
    const [disclosure, products, chapters, follow] = text.split('\n\n');
    expect(disclosure).toContain('As an Amazon Associate');
    expect(products).toMatch(/Skillet.*tag=meine-21.*\n.*Roller.*tag=mine-20/);
    expect(products).not.toContain('Lamp');
    expect(chapters?.split('\n')).toEqual(['0:00 Pans', '1:00 Hello', '2:00 Light']);
    expect(follow).toContain(PAGE);
    expect(notes.kept.copies).toContain(SKILLET.id);
  });

  it('count chapters from where the recording began; what cannot be read is said', async () => {
    const { field, type, text } = await openStreams('/after/l:1', {
      streams: [ran],
      segments: plan,
      settingsNow: settings(),
    });
    await type(field('Recording began earlier by'), '90s');
    expect(text()).toContain('2:30 Hello');
    await type(field('Recording began earlier by'), 'a while');
    expect(text()).toContain('This can’t be read as a time.');
  });
});
