// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Transfer } from '@/components/shop/shell/transfer.tsx';
import type { TransferProps } from '@/components/shop/transfer/dialog-props.ts';
import { readCopies } from '@/utils/descriptions/copies.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { click, mount, named, press, settled, type } from '../../../mount.ts';
import { fakeShop } from '../fake-port.ts';
import { fakeNotes } from '../page.tsx';
import { fakeTransfer } from '../transfer/fake-transfer-port.ts';

const account = (tag: string, name = '') => ({ ids: [{ tag, name }], default: null });
const LONG = 'Halden Steel Bottle, insulated, leakproof, 750 ml, for travel and sports';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

async function open(
  channels = noChannels(),
  dead = false,
  closedAccounts: () => Promise<MarketplaceCode[]> = async () => [],
) {
  const shop = fakeShop({
    products: [
      { id: 'p:us:B0TESTAAA1', title: LONG },
      { id: 'p:de:B0TESTAAA2', title: 'Blue lamp', dead },
      { id: 'p:it:B0TESTAAA3', title: 'Wool socks' },
    ],
  });
  const transfer = fakeTransfer();
  const copied = vi.fn(async () => undefined);
  const edited = vi.fn(async () => ({ what: 'edit' as const, count: 1 }));
  const notes = fakeNotes();
  const props: TransferProps = {
    task: 'description',
    port: { ...shop.port, ...transfer.port, copy: copied, edit: edited, closedAccounts },
    settings: {
      ...defaultSettings(),
      home: 'US',
      channels,
      accounts: { US: account('mine-20', 'YouTube'), DE: account('mein-21') },
    },
    subject: {
      ids: ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA2', 'p:it:B0TESTAAA3'],
      name: 'Kitchen',
      selected: false,
    },
    categories: [],
    notes,
    actions: { run: async (work) => (await work()) !== null },
    onDone: vi.fn(),
    onBackup: vi.fn(),
    onFailed: vi.fn(),
    onClose: vi.fn(),
  };
  const root = await mount(<Transfer {...props} />);
  await settled();
  const text = () =>
    [...root.querySelectorAll('.description-text')].map((each) => each.textContent).join('\n===\n');
  const choose = async (label: string, value: string) => {
    const field = [...root.querySelectorAll('select')].find(
      ({ labels }) => labels[0]?.textContent === label,
    );
    if (!field) throw new Error(`no ${label}`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  const find = (selector: string) => {
    const found = root.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const { log } = transfer;
  return { root, props, log, opened: shop.log, copied, edited, notes, text, choose, find };
}

/** What is left out, by country. */
const leftOut = (root: HTMLElement) =>
  [...root.querySelectorAll('.description-left > section')].map((section) => {
    const titles = [...section.querySelectorAll('li')].map((each) => each.textContent);
    return `${section.ariaLabel ?? section.getAttribute('aria-label')}: ${titles.join(', ')}`;
  });

describe('a description in the shop', () => {
  it('has short titles, the creator’s links and the statements of both countries; what has no tag is named', async () => {
    const { root, text, copied } = await open();
    expect(text()).toContain(
      'Halden Steel Bottle (United States): https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20',
    );
    expect(text()).toContain(
      'Blue lamp (Germany): https://www.amazon.de/dp/B0TESTAAA2?tag=mein-21 (bezahlter Link)',
    );
    expect(text()).not.toContain('Wool socks');
    expect(root.textContent).toContain('1 product is left out');
    expect(leftOut(root)).toEqual(['Italy: Wool socks']);
    await click(named(root, 'Copy'));
    expect(copied).toHaveBeenCalledWith({
      text: expect.stringMatching(/^As an Amazon Associate/),
      html: null,
    });
    expect(root.textContent).toContain('2 products copied');
    expect(root.querySelector('a')).toBeNull();
  });

  it('leads from what is left out to the field for the tracking ID that would bring it in', async () => {
    const { root, opened } = await open();
    await click(named(root, 'Add an ID for amazon.it'));
    expect(opened).toContainEqual(['openOptions', 'accounts/IT']);
  });

  it('names what is left out with a country, and takes that in again', async () => {
    const { root, text } = await open();
    await click(named(root, 'Germany'));
    expect(leftOut(root)).toEqual(['Germany: Blue lamp', 'Italy: Wool socks']);
    await click(named(root, 'Add Germany'));
    expect(text()).toContain('amazon.de');
    expect(leftOut(root)).toEqual(['Italy: Wool socks']);
  });

  it('neither copies nor saves a text without a product', async () => {
    const { root } = await open();
    await click(named(root, 'Germany'));
    expect(named(root, 'Save as a file')).toHaveProperty('disabled', false);
    await click(named(root, 'United States'));
    expect(named(root, 'Copy')).toHaveProperty('disabled', true);
    expect(named(root, 'Save as a file')).toHaveProperty('disabled', true);
  });

  it('counts as the platform does, says what is too long and splits it on a click', async () => {
    const { root, text, choose, find } = await open();
    expect(root.textContent).toMatch(/\d+ of 5,000 bytes/);
    await choose('Platform', 'x');
    await type(find('textarea'), 'Thank you for using them! '.repeat(3));
    expect(root.querySelector('.description-over')?.textContent).toMatch(/of 280/);
    expect(root.querySelector('.description-preview [role=status]')?.textContent).toMatch(/of 280/);
    await click(named(root, 'Split into parts'));
    expect(text().split('===')).toHaveLength(2);
    expect(root.querySelector('.description-over')).toBeNull();
    expect(root.textContent).toContain('Part 2 of 2');
  });

  it('warns where links are dead ends, and never drops the disclosure without saying so', async () => {
    const { root, text, choose, find } = await open();
    await choose('Platform', 'instagram');
    expect(root.textContent).toContain('Links aren’t clickable on this platform.');
    await click(find('.check-line input'));
    expect(text()).not.toContain('Associate');
    expect(root.textContent).toContain('The disclosure is left out.');
  });

  it('leaves out a country, a product, and changes order and titles for this text', async () => {
    const { root, text, find, edited } = await open();
    await click(named(root, 'Germany'));
    expect(text()).not.toContain('amazon.de');
    await click(named(root, 'Germany'));
    const list = find('.description-products');
    list.setAttribute('open', '');
    list.dispatchEvent(new Event('toggle'));
    await settled();
    await click(named(root, 'Move down: Halden Steel Bottle'));
    expect(text().indexOf('Blue lamp')).toBeLessThan(text().indexOf('Steel Bottle'));
    await type(find('[aria-label="Title in this text: Blue lamp"]'), 'My lamp');
    expect(text()).toContain('My lamp (Germany)');
    await click(named(root, 'Keep as your title in the shop: My lamp'));
    expect(edited).toHaveBeenCalledWith('p:de:B0TESTAAA2', { ownTitle: 'My lamp' });
    await click(find('[aria-label="Include in the text: My lamp"]'));
    expect(text()).not.toContain('My lamp');
  });

  it('says of which of its countries the account is closed', async () => {
    const { root, text } = await open(noChannels(), false, async () => ['DE', 'FR']);
    const note = () => root.querySelector('.description-inactive')?.textContent ?? '';
    expect(note()).toContain('your account for Germany as closed');
    expect(text()).toContain('amazon.de');
    await click(named(root, 'Germany'));
    expect(note()).toBe('');
  });

  it('is written also where nothing is known of accounts', async () => {
    const away = () => Promise.reject(new Error('away'));
    const { root, text } = await open(noChannels(), false, away);
    expect(root.querySelector('.description-inactive')).toBe(null);
    expect(text()).toContain('amazon.de');
  });

  it('changes the order by dragging, until Escape', async () => {
    const { root, text, find } = await open();
    const list = find('.description-products');
    list.setAttribute('open', '');
    list.dispatchEvent(new Event('toggle'));
    await settled();
    const rows = [...root.querySelectorAll('.description-products li')];
    const drag = async (from: number, to: number) => {
      const hand = (kind: string, at: EventTarget, y: number) =>
        at.dispatchEvent(
          new PointerEvent(kind, { bubbles: true, clientY: y, pointerType: 'mouse' }),
        );
      document.elementFromPoint = () =>
        root.querySelectorAll('.description-products li')[to] ?? null;
      hand('pointerdown', rows[from]?.querySelector('[data-grip]') ?? root, 0);
      hand('pointermove', window, 40);
      await settled();
      return () => hand('pointerup', window, 40);
    };
    const order = () => text().match(/Steel Bottle \(|Blue lamp \(/g);
    const drop = await drag(0, 1);
    expect(order()).toEqual(['Blue lamp (', 'Steel Bottle (']);
    expect(root.querySelector('.description-dragged')).not.toBeNull();
    drop();
    await settled();
    expect(order()).toEqual(['Blue lamp (', 'Steel Bottle (']);
    expect(root.querySelector('.description-dragged')).toBeNull();
    await drag(0, 1);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await settled();
    expect(order()).toEqual(['Blue lamp (', 'Steel Bottle (']);
  });

  it('leaves out what is not sold any more, until it is ticked', async () => {
    const { root, text, find } = await open(noChannels(), true);
    expect(text()).not.toContain('Blue lamp');
    const list = find('.description-products');
    list.setAttribute('open', '');
    list.dispatchEvent(new Event('toggle'));
    await settled();
    expect(root.querySelectorAll('.description-products li')[1]?.textContent).toBe(
      'No longer sold',
    );
    await click(find('[aria-label="Include in the text: Blue lamp"]'));
    expect(text()).toContain('Blue lamp');
  });

  it('says where there are more hashtags than the platform takes', async () => {
    const { root, choose, find } = await open();
    await choose('Platform', 'instagram');
    await type(find('textarea'), '#a '.repeat(30));
    expect(root.textContent).not.toContain('More hashtags');
    await type(find('textarea'), '#a '.repeat(31));
    expect(root.textContent).toContain('More hashtags than the platform allows');
  });

  it('has a layout of the creator’s, with others to begin with, and says where it is wrong', async () => {
    const { root, text, choose, find, log } = await open();
    await choose('Layout', 'own');
    await click(named(root, 'Numbered'));
    expect(text()).toContain(
      '1. Halden Steel Bottle\nUnited States: https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20',
    );
    await type(find('textarea'), '{{#products}}\n{{title}} {{#links}}');
    expect(root.textContent).toContain('Line 2, column 11: a section is not closed');
    expect(text()).toContain('Halden Steel Bottle (United States): https://');
    await type(find('textarea'), '{{#products}}\n* {{title}}\n{{/products}}');
    expect(text()).toContain('* Halden Steel Bottle\n* Blue lamp');

    await click(named(root.querySelector('.field:has(.code)') ?? root, 'Save as a file'));
    expect(log).toContainEqual([
      'saveFile',
      'linkshelf-layout.mustache',
      '{{#products}}\n* {{title}}\n{{/products}}',
      'text/plain;charset=utf-8',
    ]);
    const file = new File(['{{#products}}\n+ {{title}}\n{{/products}}'], 'mine.mustache');
    Object.defineProperty(find('input[type="file"]'), 'files', { value: [file] });
    find('input[type="file"]').dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(text()).toContain('+ Halden Steel Bottle\n+ Blue lamp');
  });

  it('remembers what was copied where', async () => {
    const { root, notes } = await open();
    await click(named(root, 'Copy'));
    expect(readCopies(notes.getItem('copies'))).toMatchObject([
      { channel: '', platform: 'youtube', products: ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA2'] },
    ]);
  });

  it('keeps what was chosen as a channel, and begins with what was chosen last', async () => {
    const { root, choose, log, find } = await open();
    await choose('Platform', 'telegram');
    await choose('Layout', 'stacked');
    await click(named(root, 'Save as a channel'));
    await type(find('.description-channels input'), 'Main channel');
    await click(named(root, 'Save'));
    expect(named(root, 'Main channel').ariaPressed).toBe('true');
    await choose('Platform', 'x');

    await vi.waitFor(() => expect(log.at(-1)?.[1]).toMatchObject({ last: { platform: 'x' } }));
    const stored = log.map(([, change]) => change);
    const again = await open(Object.assign(noChannels(), ...stored));
    expect(again.root.querySelector('select')?.value).toBe('x');
    await click(named(again.root, 'Main channel'));
    expect(again.root.querySelector('select')?.value).toBe('telegram');
    await click(named(again.root, 'Remove the channel Main channel'));
    expect(() => named(again.root, 'Main channel')).toThrow();
  });

  it('says that a channel was deleted, and brings it back as it was', async () => {
    const { root, log, find } = await open();
    await click(named(root, 'Save as a channel'));
    await type(find('.description-channels input'), 'Main channel');
    await click(named(root, 'Save'));
    await click(named(root, 'Remove the channel Main channel'));
    expect(root.textContent).toContain('Channel Main channel deleted');
    await click(named(root, 'Undo'));
    expect(named(root, 'Main channel').ariaPressed).toBe('true');
    expect(document.activeElement).toBe(named(root, 'Main channel'));
    expect(root.textContent).not.toContain('deleted');
    expect(log.at(-1)?.[1]).toMatchObject({ kept: [{ name: 'Main channel' }] });
  });

  it('stores a channel at once, and a dialog that was open before has it too', async () => {
    const { root, props, log, find } = await open();
    await click(named(root, 'Save as a channel'));
    await type(find('.description-channels input'), 'Main channel');
    await click(named(root, 'Save'));
    expect(log).toMatchObject([['setChannels', { kept: [{ name: 'Main channel' }] }]]);

    const late = await open();
    await late.choose('Platform', 'x');
    const channels = { ...noChannels(), ...Object(log[0]?.[1]) };
    const settings = { ...props.settings, channels };
    await act(() => render(<Transfer {...late.props} settings={settings} />, late.root));
    expect(named(late.root, 'Main channel').ariaPressed).toBe('false');
    expect(late.root.querySelector('select')?.value).toBe('x');
  });

  it('stores what was chosen when it is closed', async () => {
    const { root, choose, log } = await open();
    await choose('Platform', 'x');
    expect(log).toEqual([]);
    await act(() => render(null, root));
    expect(log).toMatchObject([['setChannels', { last: { platform: 'x' } }]]);
  });

  it('is saved as a file with the name of its list, for a blog as HTML', async () => {
    const { root, log, choose } = await open();
    await click(named(root, 'Save as a file'));
    expect(log).toEqual([
      ['saveFile', 'Kitchen.txt', expect.stringContaining('mine-20'), 'text/plain;charset=utf-8'],
    ]);
    await choose('Platform', 'blog');
    await click(named(root, 'Save as a file'));
    expect(log.filter(([what]) => what === 'saveFile').at(-1)).toEqual([
      'saveFile',
      'Kitchen.html',
      expect.stringContaining('rel="sponsored nofollow"'),
      'text/html;charset=utf-8',
    ]);
  });

  it('says on the button itself that it has copied, until the text is another', async () => {
    const { root, copied, choose } = await open();
    const button = named(root, 'Copy');
    await click(button);
    expect(named(root, 'Copied')).toBe(button);
    const said = [...root.querySelectorAll('[role=status]')].map((each) => each.textContent);
    expect(said.filter((each) => each !== '')).toEqual(['2 products copied.']);
    await click(button);
    expect(copied).toHaveBeenCalledTimes(2);
    await choose('Layout', 'stacked');
    expect(named(root, 'Copy')).toBe(button);
  });

  it('of a text in parts the next one has the focus, and what is copied stays so', async () => {
    const { root, choose, find, copied } = await open();
    await choose('Platform', 'x');
    await type(find('textarea'), 'Thank you for using them! '.repeat(3));
    await click(named(root, 'Split into parts'));
    const names = () =>
      [...root.querySelectorAll('.copy-button')].map(({ textContent }) => textContent);
    expect(names()).toEqual(['Copy', 'Copy']);
    await click(named(root, 'Copy'));
    expect(names()).toEqual(['Copied', 'Copy next']);
    expect(document.activeElement).toBe(named(root, 'Copy next'));
    await click(named(root, 'Copy next'));
    expect(names()).toEqual(['Copied', 'Copied']);
    expect(document.activeElement?.textContent).toBe('Copied');
    expect(copied).toHaveBeenCalledTimes(2);
  });

  it('says beside the button that nothing was copied', async () => {
    const { root, copied } = await open();
    copied.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await click(named(root, 'Copy'));
    expect(root.querySelector('article [role=alert]')?.textContent).toContain('Save');
    expect(named(root, 'Copy')).toBeTruthy();
  });

  it('shows a blog’s text as readers will see it, beside its source, without a link', async () => {
    const { root, choose, text } = await open();
    await choose('Platform', 'blog');
    const rendered = root.querySelector('.description-rendered');
    expect(rendered?.querySelectorAll('li')).toHaveLength(2);
    const links = [...(rendered?.querySelectorAll('.description-link') ?? [])];
    expect(links.map((each) => each.textContent)).toEqual([
      'Halden Steel Bottle',
      'United States',
      'Blue lamp',
      'Germany',
    ]);
    expect(text()).toContain('<a href="https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20"');
    expect(root.querySelectorAll('a, [href], iframe, [src*="amazon"]')).toHaveLength(0);
  });

  it('the field for a channel’s name has the focus, and then its chip; Escape gives it up', async () => {
    const { root, props, find } = await open();
    await click(named(root, 'Save as a channel'));
    expect(document.activeElement).toBe(find('.description-channels input'));
    await press('Escape');
    expect(document.activeElement).toBe(named(root, 'Save as a channel'));
    expect(props.onClose).not.toHaveBeenCalled();
    await click(named(root, 'Save as a channel'));
    await type(find('.description-channels input'), 'Main channel');
    await press('Enter');
    expect(document.activeElement).toBe(named(root, 'Main channel'));
    await click(named(root, 'Remove the channel Main channel'));
    expect(document.activeElement).toBe(named(root, 'Save as a channel'));
  });
});
