import { describe, expect, it } from 'vitest';
import type { Fields } from '@/utils/records/record.ts';
import { type Account, defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { oversizedTemplates, syncAccount } from '@/utils/sync/account-sync.ts';

const account = (...tags: string[]): Account => ({
  ids: tags.map((tag) => ({ tag, name: '' })),
  default: tags[0] ?? null,
});
const template = (id: string, body = 'Hello') => ({ id, name: `Template ${id}`, body });
const settings = (part: Partial<Settings>): Settings => ({ ...defaultSettings(), ...part });

/** The browser's account and two machines, each with what it last saw of it. */
class World {
  items: Fields = {};
  machines: { settings: Settings; items: Fields }[];

  constructor(...all: Settings[]) {
    this.machines = all.map((each) => ({ settings: each, items: {} }));
  }

  look(at: number): Fields {
    const machine = this.machines[at];
    if (!machine) throw new Error('no such machine');
    const result = syncAccount(machine.settings, this.items, machine.items);
    this.items = { ...this.items, ...result.changes };
    Object.assign(machine, result);
    return result.changes;
  }

  change(at: number, part: Partial<Settings>): void {
    const machine = this.machines[at];
    if (machine) machine.settings = { ...machine.settings, ...part };
  }

  get all(): Settings[] {
    return this.machines.map(({ settings }) => settings);
  }
}

describe('syncAccount', () => {
  it('brings tracking ids and templates to another machine, and nothing else', () => {
    const world = new World(
      settings({
        home: 'DE',
        accounts: { DE: account('studio-21') },
        oneLink: { tag: 'one-20', marketplaces: ['US', 'UK'] },
        templates: [template('a'), template('b')],
        pictures: false,
        lastTag: { DE: 'studio-21' },
      }),
      settings({}),
    );
    world.look(0);
    world.look(1);
    const [first, second] = world.all;
    expect(second).toEqual({ ...first, pictures: true, lastTag: {} });
    expect(Object.keys(world.items).sort()).toEqual([
      'account:DE',
      'home',
      'oneLink',
      'template:a',
      'template:b',
    ]);
    expect([world.look(0), world.look(1)]).toEqual([{}, {}]);
  });

  it('gives back the very same settings where nothing is new', () => {
    const here = settings({ accounts: { US: account('studio-20') } });
    const { settings: after, items, changes } = syncAccount(here, {}, {});
    expect(after).toBe(here);
    expect(changes).toEqual({ 'account:US': account('studio-20') });
    expect(syncAccount(here, items, items)).toEqual({ settings: here, changes: {}, items });
  });

  it('takes what one machine removed from the others', () => {
    const world = new World(
      settings({ accounts: { US: account('a-20') }, templates: [template('a'), template('b')] }),
      settings({}),
    );
    world.look(0);
    world.look(1);
    world.change(1, { accounts: {}, templates: [template('b')] });
    world.look(1);
    world.look(0);
    expect(world.all[0]).toMatchObject({ accounts: {}, templates: [template('b')] });
    expect(world.items).toMatchObject({ 'account:US': null, 'template:a': null });
  });

  it('loses no tracking id where two machines had one each before', () => {
    const world = new World(
      settings({ home: 'US', accounts: { US: account('a-20', 'both-20') } }),
      settings({ home: 'UK', accounts: { US: account('b-20', 'both-20') } }),
    );
    for (const at of [0, 1, 0, 1]) world.look(at);
    const tags = world.all.map(({ accounts }) => accounts.US?.ids.map(({ tag }) => tag));
    expect(tags[0]).toEqual(['b-20', 'both-20', 'a-20']);
    expect(tags[1]).toEqual(tags[0]);
    expect(world.all.map(({ home }) => home)).toEqual(['UK', 'UK']);
  });

  it('keeps what one machine edits while another removes it', () => {
    const world = new World(settings({ templates: [template('a')] }), settings({}));
    world.look(0);
    world.look(1);
    world.change(0, { templates: [] });
    world.change(1, { templates: [template('a', 'edited')] });
    world.look(1);
    world.look(0);
    world.look(1);
    expect(world.all.map(({ templates }) => templates)).toEqual([
      [template('a', 'edited')],
      [template('a', 'edited')],
    ]);
  });

  it('leaves out what is too large, which keeps its place among the others', () => {
    const large = template('large', 'x'.repeat(8200));
    const world = new World(
      settings({ templates: [large, template('a'), template('b')] }),
      settings({ templates: [template('own')] }),
    );
    for (const at of [0, 1, 0, 1]) world.look(at);
    const ids = world.all.map(({ templates }) => templates.map(({ id }) => id));
    expect(ids).toEqual([
      ['large', 'a', 'b', 'own'],
      ['own', 'a', 'b'],
    ]);
    expect(world.all.map(oversizedTemplates)).toEqual([['Template large'], []]);
    expect([world.look(0), world.look(1)]).toEqual([{}, {}]);
    world.change(0, { templates: [template('large', 'short'), template('a'), template('b')] });
    expect(Object.keys(world.look(0)).sort()).toEqual(['template:large', 'template:own']);
  });

  it('counts bytes, not letters', () => {
    expect(oversizedTemplates(settings({ templates: [template('a', 'é'.repeat(4000))] }))).toEqual(
      [],
    );
    expect(
      oversizedTemplates(settings({ templates: [template('a', 'é'.repeat(4100))] })),
    ).toHaveLength(1);
  });

  it.each([
    ['another shape', { 'account:US': { ids: 'none' } }],
    ['an unknown marketplace', { 'account:XX': account('a-20') }],
    ['what a newer version carries', { 'channel:Anna': { name: 'Anna' }, theme: 'dark' }],
  ])('leaves alone: %s', (_what, theirs) => {
    const here = settings({ accounts: { DE: account('studio-21') } });
    const { settings: after, changes } = syncAccount(here, theirs, {});
    expect(after.accounts).toEqual(here.accounts);
    expect(changes).toEqual({ 'account:DE': account('studio-21') });
  });
});
