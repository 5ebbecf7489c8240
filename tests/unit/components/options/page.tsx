import { Options } from '@/components/options/options.tsx';
import type { OptionsPort, StorageFacts } from '@/components/options/port.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { SettingsError, type SettingsFailure, type SettingsState } from '@/utils/settings/store.ts';
import { shippedDisclosures } from '../../shipped.ts';
import { settled, show } from '../../view.ts';

export interface Opened {
  root: HTMLElement;
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
  state?: Partial<SettingsState>;
  storage?: StorageFacts;
  port?: Partial<OptionsPort>;
}

/** The whole options page on settings in memory. */
export async function openOptions(change: Partial<Settings>, given: Given = {}): Promise<Opened> {
  let { hash = '' } = given;
  let failure: SettingsFailure | null = null;
  let state: SettingsState = {
    settings: { ...defaultSettings(), ...change },
    damaged: null,
    newer: null,
    ...given.state,
  };
  const port: OptionsPort = {
    async save(edit) {
      if (failure) throw new SettingsError(failure);
      state = { ...state, settings: edit(state.settings) };
      draw();
    },
    switchMarketplace: async () => 'done',
    openShortcuts: null,
    disclosures: async () => shippedDisclosures(),
    sync: {
      facts: async () => null,
      connect: async () => null,
      disconnect: async () => undefined,
      choose: async () => undefined,
      code: async () => '',
      account: async () => ({ isOn: false, isFull: false, large: [] }),
      switchAccount: async () => undefined,
      copy: async () => undefined,
      watch: () => undefined,
      ask: () => undefined,
      machineName: 'Chrome, Linux',
    },
    openShop: () => undefined,
    askToKeep: async () => false,
    saveCopy: () => undefined,
    dismiss: async () => undefined,
    ...given.port,
  };
  const view = () => (
    <Options
      state={state}
      hash={hash}
      languages={given.languages ?? ['en-US']}
      version="1.2.3"
      shortcuts={[
        { label: 'Copy the tracking link of this product', keys: 'Alt+Shift+C' },
        { label: 'Save this product to the shop', keys: '' },
      ]}
      storage={given.storage ?? { used: 1_400_000, available: 120e9, persisted: false }}
      port={port}
    />
  );
  const root = await show(view());
  const draw = () => void show(view(), root);
  return {
    root,
    settings: () => state.settings,
    failWith: (reason) => {
      failure = reason;
    },
    elsewhere: (edit) =>
      settled(() => {
        state = { ...state, settings: edit(state.settings) };
        draw();
      }),
    go: (to) =>
      settled(() => {
        hash = to;
        draw();
      }),
  };
}
