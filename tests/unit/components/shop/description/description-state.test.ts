import { describe, expect, it, vi } from 'vitest';
import {
  currentText,
  type DescriptionState,
  initialState,
  reduce,
} from '@/components/shop/description/description-state.ts';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { propose } from '@/utils/descriptions/description.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { fakeShop } from '../fake-port.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const IDS = ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'] as const;
const GIFTS = { id: 'c:gifts', path: ['Gifts'] };
const LIGHT = { id: 'c:light', path: ['Home', 'Light'] };
const SETTINGS = {
  ...defaultSettings(),
  accounts: { US: { ids: [{ tag: 'mine-20', name: '' }], default: null } },
};

async function loadedEvent() {
  const { port } = fakeShop({
    products: [
      { id: IDS[0], title: 'Red lamp' },
      { id: IDS[1], title: 'Blue lamp', dead: true },
    ],
  });
  const products = await port.details([...IDS]);
  return { type: 'loaded' as const, products, disclosures: shippedDisclosures() };
}

async function loaded(): Promise<DescriptionState> {
  return reduce(initialState(noChannels()), await loadedEvent());
}

describe('the state of a description', () => {
  it('has no text before the products are read', () => {
    expect(currentText(initialState(noChannels()), SETTINGS)).toBeNull();
  });

  it('leaves out what is no longer sold, until it is ticked', async () => {
    const state = await loaded();
    expect(currentText(state, SETTINGS)?.input.products.map(({ id }) => id)).toEqual([IDS[0]]);
    const ticked = reduce(state, { type: 'edit-entry', id: IDS[1], change: { isKept: true } });
    expect(currentText(ticked, SETTINGS)?.input.products.map(({ id }) => id)).toEqual(IDS);
  });

  it('keeps "all countries" when a proposal is about titles, and names those left when it is about countries', async () => {
    const state = await loaded();
    const text = currentText(state, SETTINGS);
    if (!text) throw new Error('no text');
    const titles = reduce(state, {
      type: 'apply',
      proposal: 'short',
      input: propose(text.input, 'short'),
    });
    expect(titles.channels.last).toMatchObject({ titles: 30, countries: null });
    const country = reduce(state, {
      type: 'apply',
      proposal: 'country',
      input: propose({ ...text.input, countries: ['US', 'DE'] }, 'country'),
    });
    expect(country.channels.last.countries).toEqual(['US']);
  });

  it('leaves the choices of other channels as they are', async () => {
    const kept = [{ ...noChannels().last, name: 'Main channel' }];
    const state = { ...(await loaded()), channels: { ...noChannels(), kept } };
    const changed = reduce(state, { type: 'change-channel', change: { platform: 'x' } });
    expect(changed.channels.last.platform).toBe('x');
    expect(changed.channels.kept).toBe(kept);
  });

  it('lists products under a category of the list that it was opened on, in the shop’s order', async () => {
    const { products } = await loadedEvent();
    const both = products.map((product) => ({ ...product, categories: [GIFTS, LIGHT] }));
    const categories = [GIFTS, { id: 'c:home', path: ['Home'] }, LIGHT];
    const groups = (within: string[]) => {
      const event = { type: 'loaded' as const, products: both, categories, within };
      const disclosures = shippedDisclosures();
      return reduce(initialState(noChannels()), { ...event, disclosures });
    };
    expect(groups([]).entries?.map(({ group }) => group)).toEqual(['Gifts', 'Gifts']);
    expect(groups(['Home']).entries?.map(({ group }) => group)).toEqual([
      ...['Home › Light', 'Home › Light'],
    ]);
    const { input } = currentText(groups([]), SETTINGS) ?? {};
    expect(input?.groups).toEqual(['Gifts', 'Home', 'Home › Light']);
  });
});
