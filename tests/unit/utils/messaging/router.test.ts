import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handlers, route, type Sender } from '@/utils/messaging/router.ts';

const SELF = { id: 'linkshelf-id', origin: 'chrome-extension://linkshelf-id/' };
const BAR: Sender = {
  id: SELF.id,
  url: 'https://www.amazon.de/dp/B0TESTAAA1',
  frameId: 0,
  tab: { id: 7 },
};
const PAGE: Sender = { id: SELF.id, url: `${SELF.origin}popup.html` };
const STATE = { type: 'toolbar/state', payload: { asin: 'B0TESTAAA1', parentAsin: null } };

function handlers() {
  const nothing = async () => null;
  return {
    'toolbar/state': vi.fn(async () => ({
      marketplace: 'DE' as const,
      asin: 'B0TESTAAA1',
      off: false,
      tracking: [],
      chosen: null,
      plainLink: 'https://www.amazon.de/dp/B0TESTAAA1',
      templates: [],
      channels: { names: [], chosen: '' },
      saved: null,
      inactive: false,
      waits: null,
      shortcuts: {},
    })),
    'page/left': vi.fn(nothing),
    'product/save': vi.fn(async () => ({ ok: false, reason: 'quota' }) as const),
    'product/undo': vi.fn(async () => ({
      undone: true,
      saved: { saved: false, categories: [], sibling: null },
    })),
    'categories/list': vi.fn(async () => []),
    'streams/upcoming': vi.fn(async () => []),
    'streams/add': vi.fn(async () => ({ ok: false, reason: 'quota' }) as const),
    'tag/choose': vi.fn(nothing),
    'format/choose': vi.fn(async () => null),
    'channel/choose': vi.fn(nothing),
    'toolbar/position': vi.fn(nothing),
    'marketplace/off': vi.fn(nothing),
    'options/open': vi.fn(nothing),
    'shop/open': vi.fn(nothing),
    sync: vi.fn(nothing),
    changed: vi.fn(nothing),
  } satisfies Handlers;
}

describe('route', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives the handler the payload, the tab and the marketplace that the browser names', async () => {
    const all = handlers();
    const reply = await route(all, SELF, STATE, BAR);
    expect(reply).toMatchObject({ ok: true, value: { marketplace: 'DE' } });
    expect(all['toolbar/state']).toHaveBeenCalledWith(STATE.payload, {
      kind: 'content',
      tabId: 7,
      marketplace: 'DE',
    });
  });

  it('answers an extension page', async () => {
    const all = handlers();
    const message = { type: 'changed', payload: { what: 'shop', view: 'popup' } };
    expect(await route(all, SELF, message, PAGE)).toEqual({ ok: true, value: null });
    expect(all.changed).toHaveBeenCalledWith({ what: 'shop', view: 'popup' }, { kind: 'page' });
  });

  it.each<[string, unknown, Sender]>([
    ['a page of another extension', STATE, { ...BAR, id: 'somebody-else' }],
    ['a frame', STATE, { ...BAR, frameId: 3 }],
    [
      'a host that is no marketplace',
      STATE,
      { ...BAR, url: 'https://amazon.de.evil.example/dp/X' },
    ],
    ['a page without address', STATE, { id: SELF.id, frameId: 0, tab: { id: 7 } }],
    ['an extension page that asks what only a toolbar may ask', STATE, PAGE],
    [
      'a toolbar that asks what only a page may ask',
      { type: 'changed', payload: { what: 'shop', view: 'popup' } },
      BAR,
    ],
  ])('refuses %s', async (_who, message, sender) => {
    const all = handlers();
    expect(await route(all, SELF, message, sender)).toEqual({
      ok: false,
      error: 'not allowed from there',
    });
    for (const handler of Object.values(all)) expect(handler).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['no payload', { type: 'toolbar/state' }],
    ['a payload of another shape', { type: 'toolbar/state', payload: { asin: 5 } }],
    [
      'an ASIN that is none',
      { type: 'toolbar/state', payload: { asin: '../../../x', parentAsin: null } },
    ],
    ['a null payload', { type: 'categories/list', payload: null }],
    [
      'a place that does not exist',
      { type: 'toolbar/position', payload: { place: 'left', collapsed: false, hidden: false } },
    ],
  ])('refuses %s', async (_what, message) => {
    const all = handlers();
    expect(await route(all, SELF, message, BAR)).toMatchObject({ ok: false });
    for (const handler of Object.values(all)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a push', { push: 'changed', what: 'shop' }],
    ['an unknown type', { type: 'nothing/such' }],
    ['a name that every object has', { type: 'toString' }],
    ['a string', 'toolbar/state'],
    ['null', null],
    ['undefined', undefined],
  ])('leaves %s to others', (_what, message) => {
    expect(route(handlers(), SELF, message, BAR)).toBeUndefined();
  });

  it('answers a failed ask with its reason and reports it once', async () => {
    const all = handlers();
    all['categories/list'].mockRejectedValue(new Error('the database is gone'));
    const reply = await route(all, SELF, { type: 'categories/list', payload: {} }, BAR);
    expect(reply).toEqual({ ok: false, error: 'the database is gone' });
    expect(console.error).toHaveBeenCalledTimes(1);
  });
});
