import type { BackupPort } from '@/components/backup/port.ts';
import { preloadSections, Welcome } from '@/components/options/lazy-sections.tsx';
import { Options } from '@/components/options/options.tsx';
import { type OptionsStore, openOptionsStore } from '@/components/options/options-store.ts';
import type { OptionsPort, StorageFacts } from '@/components/options/port.ts';
import type { SyncOptionsPort } from '@/components/options/sync/port.ts';
import type { Waiting } from '@/utils/settings/agreed.ts';
import { isSameArrival } from '@/utils/settings/arrivals.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { SettingsError, type SettingsFailure } from '@/utils/settings/settings-error.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { shippedDisclosures } from '../../shipped.ts';
import { settled, show } from '../../view.ts';
import { fakeBackups } from '../backup/fake-backup-port.ts';

export interface Opened {
  root: HTMLElement;
  store: OptionsStore;
  settings(): Settings;
  /** From now on saving fails with this reason; null: it works again. */
  failWith(reason: SettingsFailure | null): void;
  /** Another window changes the settings. */
  elsewhere(edit: (settings: Settings) => Settings): Promise<void>;
  go(hash: string): Promise<void>;
}

export interface Given {
  hash?: string;
  languages?: string[];
  zone?: string;
  state?: Partial<SettingsState>;
  storage?: StorageFacts;
  port?: FakePorts;
  backups?: BackupPort;
  /** Collects what the shop was opened for. */
  openedShop?: (string | undefined)[];
}

/** What a test replaces of each port. */
type FakePorts = {
  [Name in Exclude<
    keyof OptionsPort,
    'openShop' | 'openSync' | 'openBackups' | 'browser'
  >]?: Partial<OptionsPort[Name]>;
} & { sync?: Partial<SyncOptionsPort> };

const SHORTCUTS = [
  { label: 'Copy the tracking link of this product', keys: 'Alt+Shift+L' },
  { label: 'Save this product to the shop', keys: '' },
];

/** The whole options page on settings in memory. */
export async function openOptions(change: Partial<Settings>, given: Given = {}): Promise<Opened> {
  const memory = settingsInMemory(change, given.state);
  const port = fakePort(memory.port, given);
  // Loaded when it is asked for in the page; here it is there from the start.
  await Promise.all([Welcome.preload(), preloadSections()]);
  const store = await openOptionsStore(port, given.hash ?? '');
  await store.readFacts();
  const root = await show(
    <Options
      store={store}
      languages={given.languages ?? ['en-US']}
      zone={given.zone ?? ''}
      version="1.2.3"
    />,
  );
  return {
    root,
    store,
    settings: memory.settings,
    failWith: memory.failWith,
    elsewhere: (edit) => settled(() => memory.changeElsewhere(edit)),
    go: (to) => settled(() => store.goTo(to)),
  };
}

function settingsInMemory(change: Partial<Settings>, more: Partial<SettingsState> = {}) {
  let failure: SettingsFailure | null = null;
  let tell = (_: SettingsState): void => undefined;
  let state: SettingsState = {
    settings: { ...defaultSettings(), ...change },
    shared: { ...defaultSettings(), ...change },
    waiting: [],
    damaged: null,
    newer: null,
    ...more,
  };
  const port: OptionsPort['settings'] = {
    read: async () => state,
    async store(edit) {
      if (failure) throw new SettingsError(failure);
      state = { ...state, settings: edit(state.settings) };
      return state.settings;
    },
    async answer(arrivals) {
      if (failure) throw new SettingsError(failure);
      const isAnswered = (each: Waiting) => arrivals.some((other) => isSameArrival(each, other));
      state = { ...state, waiting: state.waiting.filter((each) => !isAnswered(each)) };
      return state;
    },
    watch(onChange) {
      tell = onChange;
    },
  };
  return {
    port,
    settings: () => state.settings,
    failWith(reason: SettingsFailure | null) {
      failure = reason;
    },
    changeElsewhere(edit: (settings: Settings) => Settings) {
      state = { ...state, settings: edit(state.settings) };
      tell(state);
    },
  };
}

function fakePort(settings: OptionsPort['settings'], given: Given): OptionsPort {
  const storage = given.storage ?? { used: 1_400_000, available: 120e9, persisted: false };
  const { port = {} } = given;
  return {
    settings: { ...settings, ...port.settings },
    damaged: { saveCopy: () => undefined, dismiss: async () => undefined, ...port.damaged },
    accounts: { disclosures: async () => shippedDisclosures(), ...port.accounts },
    toolbar: {
      switchMarketplace: async () => 'done',
      readShortcuts: async () => SHORTCUTS,
      openShortcuts: null,
      ...port.toolbar,
    },
    data: {
      readStorage: async () => storage,
      persist: async () => false,
      persistFilledShop: async () => undefined,
      restart: () => undefined,
      ...port.data,
    },
    about: {
      homepage: null,
      readPrivacy: async () => ({ syncHost: null, isInAccount: false }),
      hasNews: async () => false,
      newsSeen: async () => undefined,
      copy: async () => undefined,
      ...port.about,
    },
    openSync: async () => ({ ...NO_SYNC, ...port.sync }),
    openBackups: async () => given.backups ?? fakeBackups(),
    openShop: (task) => given.openedShop?.push(task),
    browser: { engine: 'chromium', name: 'Chrome 131', system: 'Linux' },
  };
}

const NO_SYNC: SyncOptionsPort = {
  facts: async () => null,
  connect: async () => null,
  wrongPasswords: async () => 0,
  repair: async () => null,
  disconnect: async () => undefined,
  renameMachine: async () => undefined,
  forgetMachine: async () => undefined,
  choose: async () => undefined,
  code: async () => '',
  account: async () => ({ isOn: false, isFull: false, large: [] }),
  switchAccount: async () => undefined,
  copy: async () => undefined,
  watch: () => undefined,
  ask: () => undefined,
  machineName: 'Chrome, Linux',
};
