import { describe, expect, it } from 'vitest';
import {
  type AnnouncementInput,
  timesIn,
  writeAnnouncement,
} from '@/utils/streams/announcement.ts';

const input = (more: Partial<AnnouncementInput> = {}): AnnouncementInput => ({
  template: '',
  platform: 'instagram',
  title: 'Lip liners & more',
  times: ['Friday at 7', 'Friday at 1'],
  where: 'Amazon Live, YouTube',
  products: [
    { title: 'Liner <b>', link: 'https://www.amazon.com/dp/B0TEST0001?tag=anna-20', label: '#ad' },
    { title: 'Balm', link: '', label: '' },
  ],
  follow: '1. Open my page\n2. Tap',
  followLine: 'Follow me',
  page: 'https://www.amazon.com/shop/anna',
  statements: ['As an Amazon Associate I earn from qualifying purchases.'],
  ...more,
});

const textOf = (more: Partial<AnnouncementInput> = {}) => writeAnnouncement(input(more)).text;

describe('an announcement', () => {
  it.each([
    '{{^title}}{{disclosure}}{{/title}}{{#products}}{{link}}{{/products}}',
    '{{#disclosure}}Ad: {{/disclosure}}{{#products}}{{link}}{{/products}}',
  ])('with links has the disclosure also where its place in %s is not filled', (template) => {
    const [statement = ''] = input().statements;
    expect(textOf({ template })).toMatch(new RegExp(`^${statement}\n\n`));
  });

  it('has title, times, products and the steps, and no link unless she asks for it', () => {
    expect(textOf()).toBe(
      `LIVE: Lip liners & more
Friday at 7
Friday at 1
Amazon Live, YouTube

• Liner <b>
• Balm

1. Open my page
2. Tap`,
    );
  });

  it('leaves no gap where something is missing', () => {
    expect(textOf({ times: [], where: '', products: [], follow: '' })).toBe(
      'LIVE: Lip liners & more',
    );
  });

  it('begins with the disclosure where it has links, or has it where she wants it', () => {
    const list = '{{#products}}{{title}}: {{link}} {{label}}\n{{/products}}';
    expect(textOf({ template: list }).split('\n')[0]).toBe(input().statements[0]);
    expect(
      textOf({ template: `${list}\n{{disclosure}}` })
        .split('\n')
        .at(-1),
    ).toBe(input().statements[0]);
    const unlinked = [{ title: 'Balm', link: '', label: '' }];
    expect(textOf({ template: list, products: unlinked })).toBe('Balm:');
  });

  it('has nothing that the platform refuses', () => {
    expect(textOf({ platform: 'youtube' })).toContain('• Liner ‹b›');
  });

  it('says where her template cannot be understood, and what means nothing', () => {
    const broken = writeAnnouncement(input({ template: 'Live\n{{#products}}' }));
    expect(broken.problem).toMatchObject({ problem: 'section', line: 2 });
    expect(broken.text).toBe(textOf());
    expect(writeAnnouncement(input({ template: '{{name}}' })).unknown).toMatchObject([
      { name: 'name', line: 1 },
    ]);
  });
});

describe('the times of a stream', () => {
  const at = Date.UTC(2026, 11, 4, 18);

  it('are those of each zone, with its day', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];
    expect(timesIn(at, zones, 'en')).toEqual([
      'Friday, December 4 at 7:00 PM Central European Time',
      'Friday, December 4 at 1:00 PM Eastern Time',
      'Saturday, December 5 at 3:00 AM Japan Standard Time',
    ]);
  });

  it('are one where they read the same, and none in a zone that is none', () => {
    expect(timesIn(at, ['Europe/Berlin', 'Europe/Paris', 'Mars/Olympus'], 'de')).toEqual([
      'Freitag, 4. Dezember um 19:00 Mitteleuropäische Zeit',
    ]);
  });
});
