import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  hasTag,
  marketplaceFor,
  planOf,
  undoPlan,
} from '@/components/options/paste-plan.ts';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addTag } from '@/utils/settings/edit.ts';
import { defaultSettings, SettingsSchema } from '@/utils/settings/schema.ts';

const codes = Object.keys(HOSTS).filter(isMarketplaceCode);

describe('planOf', () => {
  it('reads every id once, in its order', () => {
    expect(planOf('b-21, a-20 b-21').map(({ tag }) => tag)).toEqual(['b-21', 'a-20']);
  });

  it('keeps one id for two countries that are named', () => {
    const plan = planOf('UK: a-21, Germany: a-21');
    expect(plan.map(({ tag, candidates }) => [tag, candidates])).toEqual([
      ['a-21', ['UK']],
      ['a-21', ['DE']],
    ]);
  });

  it('says what a link does not show', () => {
    const plan = planOf('https://amzn.to/3abc, https://www.amazon.de/dp/B0TESTAAA1');
    expect(plan.map(({ problem }) => problem)).toEqual(['short', 'none']);
  });

  it('says what cannot be an id', () => {
    expect(planOf('a!b-21')[0]).toMatchObject({ tag: 'a!b-21', problem: 'characters' });
    expect(planOf(`${'a'.repeat(80)}-21`)[0]).toMatchObject({ problem: 'length' });
  });
});

describe('marketplaceFor', () => {
  const shared = {
    key: 'a-21',
    tag: 'a-21',
    name: '',
    candidates: ['UK', 'DE', 'FR'],
    problem: null,
  } as const;

  it.each([
    ['asks where several share the ending', {}, null, ''],
    ['takes the home where it is one of them', {}, 'DE', 'DE'],
    ['does not take a home with another ending', {}, 'US', ''],
    ['does as the creator chose', { 'a-21': 'FR' }, 'DE', 'FR'],
    ['leaves out what the creator leaves out', { 'a-21': '' }, 'DE', ''],
  ] as const)('%s', (_, choices, home, place) => {
    expect(marketplaceFor(shared, choices, home)).toBe(place);
  });

  it('takes the only one that fits', () => {
    expect(marketplaceFor({ ...shared, candidates: ['CN'] }, {}, null)).toBe('CN');
  });

  it('places nothing that cannot be an id', () => {
    expect(marketplaceFor({ ...shared, problem: 'characters' }, { 'a-21': 'DE' }, 'DE')).toBe('');
  });
});

describe('applyPlan', () => {
  const tag = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}-2[0-3]$/);
  const placed = fc.array(
    fc.record({ tag, name: fc.constant(''), code: fc.constantFrom(...codes) }),
    { maxLength: 30 },
  );

  it('puts every id to its marketplace, none twice, and makes settings that can be stored', () => {
    fc.assert(
      fc.property(placed, (list) => {
        const settings = applyPlan(defaultSettings(), list);
        expect(is(SettingsSchema, settings)).toBe(true);
        for (const each of list) expect(hasTag(settings, each.code, each.tag)).toBe(true);
        for (const account of Object.values(settings.accounts)) {
          const lower = account.ids.map((id) => id.tag.toLowerCase());
          expect(new Set(lower).size).toBe(lower.length);
        }
        expect(applyPlan(settings, list)).toBe(settings);
      }),
    );
  });

  it('is undone as a whole, and what was there before stays', () => {
    const before = addTag(defaultSettings(), 'DE', { tag: 'old-21', name: '' });
    const added = [
      { tag: 'a-21', name: 'YouTube', code: 'DE' },
      { tag: 'b-20', name: '', code: 'US' },
    ] as const;
    expect(undoPlan(applyPlan(before, added), added)).toEqual(before);
  });
});
