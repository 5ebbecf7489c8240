import { beforeEach, describe, expect, it, vi } from 'vitest';
import { locks, MemoryArea } from '@/tests/unit/utils/settings/memory.ts';
import { type Answer, answered } from '@/utils/settings/answer.ts';
import { addTag, removeTag, saveTemplate } from '@/utils/settings/edit.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import { createSettingsStore, type SettingsStore } from '@/utils/settings/store.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

/** A machine with the settings as a browser stores them. */
interface Device {
  machine: Machine;
  store: SettingsStore;
  own(edit: (settings: Settings) => Settings): Promise<unknown>;
  answer(how: Answer): Promise<unknown>;
  tag(): Promise<string | null>;
}

let server: FakeCouch;
let hers: Device;
let thief: Device;

async function device(name: string): Promise<Device> {
  const machine = await Machine.make(name, server.fetch);
  const store = createSettingsStore(new MemoryArea(), locks);
  Object.assign(machine.port, {
    readSettings: store.readSettings,
    changeSettings: store.changeSettings,
  });
  return {
    machine,
    store,
    own: (edit) => store.changeSettings(edit, 'creator'),
    async answer(how) {
      const { waiting } = await store.readSettings();
      return store.changeKept((kept) => answered(kept, waiting, how));
    },
    tag: async () => chosenTag((await store.readSettings()).settings, 'DE'),
  };
}

const add = (tag: string) => (settings: Settings) => addTag(settings, 'DE', { tag, name: '' });
const swap = (from: string, to: string) => (settings: Settings) =>
  removeTag(add(to)(settings), 'DE', from);

async function sync(...devices: Device[]): Promise<void> {
  for (const { machine } of devices) {
    await machine.sync();
    expect((await machine.state())?.failure).toBeNull();
  }
}

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = new FakeCouch();
  hers = await device('Studio');
  thief = await device('Thief');
});

describe('who may write to the server', () => {
  it('does not change the tag of one who joins', async () => {
    await thief.own(add('blog-21'));
    await thief.machine.join();
    await sync(thief);
    await thief.own(swap('blog-21', 'thief-21'));
    await sync(thief);
    await hers.own(add('mine-21'));
    await hers.machine.join();
    await sync(hers, hers);
    expect(await hers.tag()).toBe('mine-21');
    expect((await hers.store.readSettings()).waiting).toMatchObject([
      { before: { tag: 'mine-21' }, after: { tag: 'thief-21' }, origin: { device: 'Thief' } },
    ]);
  });

  it('does not change it where it was synced for long, and her answer reaches all', async () => {
    await hers.own(add('mine-21'));
    await hers.machine.join();
    await thief.machine.join();
    await sync(hers, thief, hers);
    expect(await thief.tag()).toBeNull();
    await thief.answer('agree');
    expect(await thief.tag()).toBe('mine-21');

    const before = Date.now();
    await thief.own(swap('mine-21', 'thief-21'));
    await sync(thief, hers, hers);
    expect(await hers.tag()).toBe('mine-21');
    const [waiting] = (await hers.store.readSettings()).waiting;
    expect(waiting?.origin).toMatchObject({ way: 'server', device: 'Thief' });
    expect(waiting?.origin?.at).toBeGreaterThanOrEqual(before);

    await hers.answer('decline');
    await sync(hers, thief, hers);
    expect((await hers.store.readSettings()).waiting).toEqual([]);
    expect(await thief.tag()).toBe('thief-21');
    expect((await thief.store.readSettings()).waiting).toMatchObject([
      { before: { tag: 'thief-21' }, after: { tag: 'mine-21' }, origin: { device: 'Studio' } },
    ]);
  });

  it('keeps what waits through further runs, and changes of her own', async () => {
    await hers.own(add('mine-21'));
    await hers.machine.join();
    await thief.machine.join();
    await sync(hers, thief);
    await thief.own(swap('mine-21', 'thief-21'));
    await thief.own((now) => saveTemplate(now, { id: 'a', name: 'A', body: 'amzn.to/thief' }));
    await sync(thief, hers);
    await hers.own(add('blog-21'));
    await sync(hers, thief, hers, hers);
    const { settings, waiting } = await hers.store.readSettings();
    expect(settings.accounts.DE?.ids.map(({ tag }) => tag)).toEqual(['mine-21', 'blog-21']);
    expect(settings.templates).toEqual([]);
    expect(waiting).toHaveLength(2);
  });

  it('says what a record says of its device and time, as far as that is a name and a past', async () => {
    await hers.own(add('mine-21'));
    await hers.machine.join();
    await thief.machine.join();
    await sync(hers, thief);
    vi.setSystemTime(Date.now() + 60_000);
    await thief.own(add('thief-21'));
    await sync(thief);
    vi.useRealTimers();
    await sync(hers);
    const [waiting] = (await hers.store.readSettings()).waiting;
    expect(waiting?.origin?.at).toBeLessThanOrEqual(Date.now());
  });
});
