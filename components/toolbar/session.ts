import type { Answers, Ask, AskType, BarCommand, BarState, PageAnswer } from '@/utils/messages.ts';
import type { PageState } from '@/utils/product-page/watch.ts';
import { type BarSettings, readBar } from '@/utils/settings/bar.ts';
import type { SavedState } from '@/utils/shop/views.ts';
import type { Placing, ToolbarActions } from './actions.ts';
import type { PanelsModule } from './panels/port.ts';
import { createPreparing } from './preparing.ts';
import type { Toolbar } from './toolbar.ts';
import type { Trouble } from './view.ts';

export interface SessionPorts {
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  /** This script has outlived its extension. */
  orphaned(): boolean;
  readPlace(): Promise<BarSettings>;
  readTitle(): string;
  /** What a page loads only when a person turns to the bar, or the popup asks. */
  loadPanels(): Promise<PanelsModule>;
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
  onCommand(command: BarCommand): void;
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
  let state: BarState | null = null;
  let trouble: Trouble | null = null;
  let title = '';
  let place: BarSettings | null = null;
  /** Shown for a shortcut on this page although the bar is hidden or collapsed. */
  let peeking = false;
  /** Something has changed while nobody looked. */
  let stale: 'shop' | 'settings' | null = null;
  /** The number of the last question; an answer to an earlier one comes too late. */
  let round = 0;
  /** The product and parent of the last question. */
  let askedFor = '';
  const { prepare, settle } = createPreparing({
    state: () => state,
    asin: () => product()?.asin,
    panels,
  });
  const toolbar = ports.makeToolbar({
    prepare,
    loadPanels: panels,
    alive() {
      if (trouble === 'orphaned' || !ports.orphaned()) return true;
      orphan();
      return false;
    },
    chooseTag,
    categories: () => asked('categories/list', {}),
    save,
    undo,
    setPlace,
    openOptions: () => void asked('options/open', {}).catch(draw),
    reload: ports.reload,
    retry: () => {
      trouble = null;
      refresh();
    },
  });
  void loadPlace();

  function product(): Product | null {
    return page.status === 'none' ? null : page;
  }

  function draw(): void {
    // Without its extension the script has no texts either: only the one sentence that was kept.
    if (ports.orphaned()) trouble = 'orphaned';
    const at = product();
    const off =
      !place || !at || place.off.some((code) => code === at.marketplace) || (state?.off ?? false);
    if (!at || !place || off || (place.hidden && !peeking)) {
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
    place = await ports.readPlace().catch(() => place ?? readBar(null));
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

  async function panels(): Promise<PanelsModule> {
    try {
      return await ports.loadPanels();
    } catch (error) {
      if (ports.orphaned()) orphan();
      throw error;
    }
  }

  function orphan(): void {
    settle(null);
    draw();
  }

  async function refresh(): Promise<void> {
    const at = product();
    if (at?.status !== 'product') return;
    const { asin, parentAsin } = at;
    askedFor = `${asin} ${parentAsin}`;
    round += 1;
    const mine = round;
    draw();
    const answer = await asked('bar/state', { asin, parentAsin }).catch(() => null);
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

  function chooseTag(tag: string): void {
    if (!state) return;
    state = { ...state, chosen: tag };
    draw();
    asked('tag/choose', { tag }).catch(refresh);
  }

  async function save(change: Parameters<ToolbarActions['save']>[0]) {
    const at = product();
    if (at?.status !== 'product') return { ok: false, reason: 'failed' } as const;
    const { asin } = at;
    const { readProduct } = await panels();
    const { title, brand, image, parentAsin } = readProduct(document, asin);
    const answer = await asked('product/save', {
      asin,
      parentAsin: at.parentAsin ?? parentAsin,
      title,
      brand,
      image,
      ...change,
    });
    if (answer.ok) showSaved(asin, answer.saved);
    return answer;
  }

  async function undo(token: string): Promise<boolean> {
    const at = product();
    if (at?.status !== 'product') return false;
    const { asin, parentAsin } = at;
    const { undone, saved } = await asked('product/undo', { token, asin, parentAsin });
    showSaved(asin, saved);
    return undone;
  }

  function showSaved(asin: string, saved: SavedState): void {
    if (state?.asin === asin) state = { ...state, saved };
    draw();
  }

  function setPlace(next: Placing): void {
    if (!place) return;
    place = { ...place, ...next };
    peeking = false;
    draw();
    asked('bar/place', next).catch(loadPlace);
  }

  return {
    onPage(next) {
      const before = product();
      page = next;
      const at = product();
      const same = before?.asin === at?.asin && before?.marketplace === at?.marketplace;
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
        // Asked for at once by the address alone, and again when the document has named the parent.
        if (askedFor !== `${at.asin} ${at.parentAsin}`) void refresh();
      }
      draw();
    },
    onChanged(what) {
      if (document.visibilityState === 'visible') catchUp(what);
      else stale = stale === 'settings' ? stale : what;
    },
    onVisible(slept) {
      if (ports.orphaned()) orphan();
      else if (slept) catchUp('settings');
      else if (stale) catchUp(stale);
    },
    onCommand(command) {
      const at = product();
      if (!place || !at) return;
      if (command === 'toggle') {
        const { hidden } = place;
        const next = { place: place.place, collapsed: hidden ? false : place.collapsed };
        setPlace({ ...next, hidden: !hidden });
        return;
      }
      peeking = place.hidden || place.collapsed || peeking;
      draw();
      toolbar[command]();
    },
    async answer() {
      const at = product();
      if (at?.status !== 'product') return { state: page, facts: null };
      const { readProduct } = await panels();
      return { state: at, facts: readProduct(document, at.asin) };
    },
  };

  function catchUp(what: 'shop' | 'settings'): void {
    stale = null;
    if (what === 'settings') void loadPlace();
    void refresh();
  }
}
