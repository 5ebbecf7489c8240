import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createFeedbackStore, type FeedbackStore } from '@/components/ui/feedback-store.ts';
import { report } from '@/utils/report.ts';
import type { Answer } from '@/utils/settings/answer.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { OptionsPort, PrivacyFacts, Shortcut, StorageFacts } from './port.ts';
import type { Save } from './save.tsx';

/** What a restore or a reset did. */
export interface RevertibleChange {
  text: string;
  /** Names it for the backups' `undo`. */
  undo: string;
}

/** All that the options show. It follows what other windows change. */
export interface OptionsStore {
  readonly port: OptionsPort;
  readonly state: ReadonlySignal<SettingsState>;
  /** The address from the `#` on. */
  readonly hash: ReadonlySignal<string>;
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]>;
  /** Null before it is read. */
  readonly storage: ReadonlySignal<StorageFacts | null>;
  /** Null before it is known. */
  readonly privacy: ReadonlySignal<PrivacyFacts | null>;
  /** Whether there are news that were not seen when the page was opened. */
  readonly hasNews: ReadonlySignal<boolean>;
  readonly feedback: FeedbackStore;
  /** The last restore or reset, which can be taken back as long as the page is open. */
  readonly lastChange: Signal<RevertibleChange | null>;
  save: Save;
  goTo(hash: string): void;
  /** Reads what the options can be shown without: storage and shortcuts. Never rejects. */
  readFacts(): Promise<void>;
  /** Reads where the data goes again: sync may have been set up meanwhile. Never rejects. */
  readPrivacy(): Promise<void>;
  /** The news are on the screen, or were waved away. */
  seeNews(): void;
  /** Reads the shortcuts again: they are changed on a page of the browser, which tells nobody. */
  readShortcuts(): Promise<void>;
  /** Asks the browser to keep the data; resolves with whether it will. */
  persist(): Promise<boolean>;
  /** The creator's answer to what waits. Rejects if it was not stored. */
  answer(arrivals: readonly Arrival[], answer: Answer): Promise<void>;
  /** Deletes the copy of damaged settings. */
  dismissDamaged(report: DamagedReport): Promise<void>;
}

/** Reads the settings; all else follows with `readFacts`. */
export async function openOptionsStore(port: OptionsPort, address: string): Promise<OptionsStore> {
  const state = signal(await port.settings.read());
  const hash = signal(address);
  port.settings.watch((next) => {
    state.value = next;
  });
  const { readStorage, ...facts } = createFacts(port);

  return {
    port,
    state,
    hash,
    ...facts,
    feedback: createFeedbackStore(),
    lastChange: signal<RevertibleChange | null>(null),
    async save(edit) {
      const settings = await port.settings.store(edit);
      state.value = { ...state.value, settings };
    },
    goTo(next) {
      hash.value = next;
      void facts.readPrivacy();
    },
    async persist() {
      const isPersisted = await port.data.persist();
      await readStorage();
      return isPersisted;
    },
    async answer(arrivals, answer) {
      state.value = await port.settings.answer(arrivals, answer);
    },
    async dismissDamaged(report) {
      await port.damaged.dismiss(report);
      state.value = await port.settings.read();
    },
  };
}

type Facts = Pick<
  OptionsStore,
  | 'shortcuts'
  | 'storage'
  | 'privacy'
  | 'hasNews'
  | 'readFacts'
  | 'readShortcuts'
  | 'readPrivacy'
  | 'seeNews'
> & { readStorage(): Promise<void> };

/** What the options say beside the settings. */
function createFacts(port: OptionsPort): Facts {
  const shortcuts = signal<readonly Shortcut[]>([]);
  const storage = signal<StorageFacts | null>(null);
  const privacy = signal<PrivacyFacts | null>(null);
  const hasNews = signal(false);

  async function readShortcuts(): Promise<void> {
    shortcuts.value = await port.toolbar.readShortcuts();
  }
  async function readStorage(): Promise<void> {
    storage.value = await port.data.readStorage();
  }
  async function readPrivacy(): Promise<void> {
    privacy.value = await port.about.readPrivacy();
  }
  async function readNews(): Promise<void> {
    hasNews.value = await port.about.hasNews();
  }

  return {
    ...{ shortcuts, storage, privacy, hasNews },
    ...{ readShortcuts, readStorage, readPrivacy },
    async readFacts() {
      await Promise.all([readStorage(), readShortcuts(), readPrivacy(), readNews()]);
      await port.data.persistFilledShop();
      await readStorage();
    },
    seeNews() {
      hasNews.value = false;
      port.about.newsSeen().catch(report);
    },
  };
}
