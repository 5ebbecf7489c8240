import type {
  Answers,
  Ask,
  AskType,
  PageAnswer,
  ToolbarCommand,
  ToolbarState,
} from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/watch.ts';
import { readToolbarSettings, type ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { Placing, ToolbarActions } from './actions.ts';
import { ofDocument } from './element.ts';
import { createPageReader } from './page-reader.ts';
import type { LoadedPanels } from './panels/port.ts';
import { createPendingCopies } from './pending-copies.ts';
import type { Toolbar } from './toolbar.ts';
import type { Trouble } from './view.ts';

export interface SessionPorts {
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  /** This script has outlived its extension. */
  orphaned(): boolean;
  readPlace(): Promise<ToolbarSettings>;
  readTitle(): string;
  /** What a page loads only when a person turns to the bar, or the popup asks. */
  loadPanels(): Promise<LoadedPanels>;
  reload(): void;
  makeToolbar(actions: ToolbarActions): Toolbar;
}

export interface Session {
  /** What the page's watch says. */
  onPage(page: PageState): void;
  /** Somebody changed the shop or the settings. */
  onChanged(what: 'shop' | 'settings'): void;
  /**
   * The page came to sight again.
   * @param slept it was in the back-forward cache, where nobody hears of changes
   */
  onVisible(slept: boolean): void;
  /** @returns false where there is nothing to do it for: no product, or Linkshelf is switched off here */
  onCommand(command: ToolbarCommand): boolean;
  /** For the popup. */
  answer(): Promise<PageAnswer>;
}

type Product = Exclude<PageState, { status: 'none' }>;

/**
 * What the bar knows of one page: the product, what the worker said about it, and where the bar stands.
 * An answer for another product than the one shown is dropped.
 */
export function createSession(ports: SessionPorts): Session {
  let page: PageState = { status: 'none' };
  let state: ToolbarState | null = null;
  let trouble: Trouble | null = null;
  let title = '';
  let place: ToolbarSettings | null = null;
  /** Shown for a shortcut on this page although the bar is hidden or collapsed. */
  let peeking = false;
  /** Something has changed while nobody looked. */
  let stale: 'shop' | 'settings' | null = null;
  /** The number of the last question; an answer to an earlier one comes too late. */
  let round = 0;
  /** The product and parent of the last question. */
  let askedFor = '';
  /** The last question that is on its way, or has been answered. */
  let asking: Promise<unknown> = Promise.resolve();
  /** The number of the last choice of a tag or a channel. */
  let choices = 0;
  const { read, turn } = createPageReader(() => page, panels);
  const { prepare, settle } = createPendingCopies(() => state, read);
  const toolbar = ports.makeToolbar({
    prepare,
    loadPanels: panels,
    alive() {
      if (trouble === 'orphaned' || !ports.orphaned()) return true;
      orphan();
      return false;
    },
    chooseTag: (tag) => void choose({ chosen: tag }, () => asked('tag/choose', { tag })),
    chooseChannel: (name) => void choose({}, () => asked('channel/choose', { name })),
    picking: async () => (await shelving()).picking(),
    save: async (change) => (await shelving()).save(change),
    undo: async (token) => (await shelving()).undo(token),
    setPlace,
    open: (page) => void asked(`${page}/open`, {}).catch(() => warn('toolbar_no_answer')),
    reload: ports.reload,
    retry: () => void refresh(),
  });
  void loadPlace();

  function product(): Product | null {
    return page.status === 'none' ? null : page;
  }

  /** The product that the bar is for: none where Linkshelf is switched off. */
  function served(): Product | null {
    const at = product();
    const off = state?.off || place?.off.some((code) => code === at?.marketplace);
    return off ? null : at;
  }

  function draw(): void {
    // Without its extension the script has no texts either: only the one sentence that was kept.
    if (ports.orphaned()) trouble = 'orphaned';
    const at = served();
    if (!at || !place || (place.hidden && !peeking)) {
      toolbar.hide();
      return;
    }
    toolbar.show({
      marketplace: at.marketplace,
      asin: at.asin,
      title,
      waiting: at.status === 'waiting',
      state,
      trouble,
      place: place.place,
      collapsed: place.collapsed && !peeking,
    });
  }

  async function loadPlace(): Promise<void> {
    place = await ports.readPlace().catch(() => place ?? readToolbarSettings(null));
    draw();
  }

  /** Asks the worker, and notes when there is none any more. */
  async function asked<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]> {
    try {
      return await ports.ask(type, payload);
    } catch (error) {
      if (ports.orphaned()) orphan();
      throw error;
    }
  }

  /** An orphaned bar has its own lasting sentence, and no texts for others. */
  function warn(key: Parameters<Toolbar['warn']>[0]): void {
    if (!ports.orphaned()) toolbar.warn(key);
  }

  async function panels(): Promise<LoadedPanels> {
    try {
      return await ports.loadPanels();
    } catch (error) {
      if (ports.orphaned()) orphan();
      throw error;
    }
  }

  async function shelving() {
    const at = page;
    const { createSaveActions } = await panels();
    const saved = () => state?.saved ?? null;
    return createSaveActions({ ask: asked, read, at, saved, refresh, show: showSaved });
  }

  function orphan(): void {
    settle(null);
    draw();
  }

  async function refresh(): Promise<void> {
    const at = product();
    if (at?.status !== 'product') {
      askedFor = ''; // Between two products nothing can be asked: then it is when the next is there.
      draw();
      return;
    }
    const { asin, parentAsin } = at;
    askedFor = `${asin} ${parentAsin}`;
    trouble = null;
    round += 1;
    const mine = round;
    draw();
    const question = asked('bar/state', { asin, parentAsin }).catch(() => null);
    asking = question;
    const answer = await question;
    if (mine !== round) return;
    if (answer?.asin === asin && answer.marketplace === at.marketplace) {
      state = answer;
      trouble = null;
    } else {
      state = null;
      trouble ??= 'failed';
    }
    settle(state);
    draw();
  }

  /** @param at once what is known of it before it is kept */
  async function choose(at: Partial<ToolbarState>, keep: () => Promise<unknown>): Promise<void> {
    if (!state) return;
    state = { ...state, ...at };
    round += 1; // An answer that is on its way knows nothing of it.
    choices += 1;
    const mine = choices;
    draw();
    const kept = await keep().then(
      () => true,
      () => false,
    );
    if (mine !== choices) return;
    await refresh();
    if (!kept) warn('toolbar_not_kept');
  }

  function showSaved(asin: string, saved: SavedState): void {
    if (state?.asin === asin) state = { ...state, saved };
    void refresh(); // Also so that no earlier answer is waited for.
  }

  function setPlace(next: Placing): void {
    if (!place) return;
    place = { ...place, ...next };
    peeking = false;
    draw();
    asked('bar/place', next).catch(async () => {
      await loadPlace();
      warn('toolbar_not_kept');
    });
  }

  return {
    onPage(next) {
      const before = product();
      page = next;
      const at = product();
      const same = before?.asin === at?.asin && before?.marketplace === at?.marketplace;
      turn();
      if (!same || at?.status !== 'product') settle(null);
      if (!same) {
        round += 1;
        askedFor = '';
        state = null;
        title = '';
        peeking = false;
        if (trouble === 'failed') trouble = null;
      }
      if (at?.status === 'product') {
        if (at.confirmed) title = ports.readTitle();
      }
      // Asked for at once by the address alone, and again when the document has named the parent.
      if (at?.status === 'product' && askedFor !== `${at.asin} ${at.parentAsin}`) void refresh();
      else draw();
      // The mark on the icon goes, after the answer that may have set it.
      if (before && !at) {
        asking.then(() => (product() ? null : asked('page/left', {}))).catch(draw);
      }
    },
    onChanged(what) {
      if (ofDocument('visibilityState') === 'visible') catchUp(what);
      else stale = stale === 'settings' ? stale : what;
    },
    onVisible(slept) {
      if (ports.orphaned()) orphan();
      else if (slept) catchUp('settings');
      // Without an answer too: while a page is prerendered, the worker gives it none.
      else if (stale || !state) catchUp(stale ?? 'settings');
    },
    onCommand(command) {
      if (!place || !served()) return false;
      if (command === 'toggle') {
        const hidden = peeking || !place.hidden;
        setPlace({ place: place.place, collapsed: hidden && place.collapsed, hidden });
        return true;
      }
      peeking = place.hidden || place.collapsed || peeking;
      draw();
      toolbar[command]();
      return true;
    },
    async answer() {
      const at = product();
      if (at?.status !== 'product') return { state: page, facts: null };
      const facts = await panels().then(
        ({ readProduct }) => readProduct(document, at.asin),
        () => null,
      );
      return { state: at, facts };
    },
  };

  function catchUp(what: 'shop' | 'settings'): void {
    stale = null;
    if (what === 'settings') void loadPlace();
    void refresh();
  }
}
