// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { Waiting } from '@/utils/settings/agreed.ts';
import { click, control, has, settled, text } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const AT = Date.UTC(2026, 0, 2, 12);
const replaced: Waiting = {
  kind: 'tag',
  part: 'account:DE',
  marketplace: 'DE',
  before: { tag: 'mine-21', name: 'YouTube' },
  after: { tag: 'thief-21', name: '' },
  origin: { way: 'server', device: 'Laptop', at: AT },
};
const added: Waiting = { ...replaced, part: 'account:US', marketplace: 'US', before: null };
const removed: Waiting = { ...replaced, after: null, origin: null };
const oneLink: Waiting = {
  kind: 'one-link',
  part: 'oneLink',
  before: null,
  after: { tag: 'one-20', marketplaces: ['US', 'FR'] },
  origin: { way: 'account', device: '', at: AT },
};
const sentence: Waiting = {
  kind: 'text',
  part: 'channel:Main',
  text: 'sentence',
  name: 'Main',
  before: '',
  after: '<b>Buy</b> at amzn.to/thief',
  origin: { way: 'backup', device: '', at: AT },
};

const card = () => document.querySelector('.waiting');
const items = () => [...document.querySelectorAll('.waiting-item')].map((each) => text(each));
const open = (...waiting: Waiting[]) => openOptions({}, { state: { waiting } });

describe('what waits for the creator', () => {
  it('is not there where nothing does', async () => {
    await openOptions({});
    expect(card()).toBeNull();
  });

  it('says from what to what, from which device and when', async () => {
    await open(replaced);
    const [item] = items();
    expect(item).toMatch(/Tracking ID: Germany.*mine-21 \(YouTube\).*thief-21/);
    expect(item).toMatch(/From “\u2068Laptop\u2069”, Jan 2, 2026/);
  });

  it.each([
    [added, /nothing.*thief-21.*This is mine.*Not mine/],
    [removed, /mine-21.*nothing.*not known.*Remove it here too.*Keep mine/],
    [oneLink, /OneLink ID.*one-20 \(United States and France\).*browser’s account/],
    [sentence, /Main.*nothing.*<b>Buy<\/b> at amzn.to\/thief.*From a backup.*Use it/],
  ])('names each kind: %j', async (waiting, expected) => {
    await open(waiting);
    expect(items()[0]).toMatch(expected);
    expect(has('All of these are mine')).toBe(false);
  });

  it('is agreed to or declined with one click each', async () => {
    const { store } = await open(replaced, added);
    const answer = vi.spyOn(store, 'answer');
    await click(control('Keep mine'));
    expect(answer.mock.calls).toEqual([[[replaced], 'decline']]);
    expect(items()).toHaveLength(1);
    expect(document.activeElement?.id).toBe('waiting');
    await click(control('This is mine'));
    expect(answer.mock.calls[1]).toEqual([[added], 'agree']);
    expect(card()).toBeNull();
    expect(document.activeElement?.className).toBe('section-title');
  });

  it.each([
    [removed, 'Remove it here too', 'Removed on this device too.'],
    [added, 'This is mine', 'It is in use on this device now.'],
  ])('says what came of it: %j', async (waiting, answer, said) => {
    await open(waiting);
    await click(control(answer));
    expect(text(document.body)).toContain(said);
  });

  it('is agreed to at once where all of it came to a new device', async () => {
    const { store } = await open(added, oneLink);
    const answer = vi.spyOn(store, 'answer');
    await click(control('All of these are mine'));
    expect(answer.mock.calls).toEqual([[[added, oneLink], 'agree']]);
    expect(card()).toBeNull();
  });

  it('stays, and says so, when the answer could not be stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { failWith } = await open(replaced);
    failWith('failed');
    await click(control('Keep mine'));
    expect(text(card())).toContain('Not saved. Try again.');
    expect(items()).toHaveLength(1);
  });

  it('comes while the page is open, and has the focus where it was asked for', async () => {
    const { store, go } = await open(replaced);
    expect(document.activeElement).toBe(document.body);
    await settled(() => store.goTo('#links'));
    expect(card()).not.toBeNull();
    await go('#waiting');
    expect(document.activeElement?.id).toBe('waiting');
  });

  it('has nothing that axe complains of', async () => {
    const { root } = await open(replaced, added, removed, oneLink, sentence);
    const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
