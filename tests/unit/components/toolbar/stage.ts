import type { Choices } from '@/components/toolbar/panels/choices.ts';
import { createPanels, type ProductActions } from '@/components/toolbar/panels/panels.ts';
import { createRoom } from '@/components/toolbar/panels/room.ts';
import type { Toolbar, ToolbarPort } from '@/components/toolbar/port.ts';
import { INITIAL_STATE } from '@/components/toolbar/session-state.ts';
import { createToolbar } from '@/components/toolbar/toolbar.ts';
import { readProduct } from '@/utils/product-page/document.ts';

/** A toolbar in jsdom, with the shadow root that a page never gets. */
export interface Stage {
  toolbar: Toolbar;
  root: ShadowRoot;
  /** What the toolbar asked of the world, newest last. */
  did: unknown[][];
  host(): Element | null;
  /** The first element whose role or tag and accessible name fit. */
  find(role: string, name?: RegExp): HTMLElement;
  has(role: string, name?: RegExp): boolean;
  click(role: string, name?: RegExp): Promise<void>;
  key(key: string, more?: KeyboardEventInit): KeyboardEvent;
  type(text: string): void;
  settled(): Promise<void>;
  /** Takes the toolbar and all its listeners away. */
  end(): void;
}

const ROLES: Readonly<Record<string, string>> = { button: 'button:not([role])' };

const PRODUCT_ACTIONS: Omit<ProductActions, keyof Choices> = {
  prepare: async () => ({ composed: { text: 'the link', html: null }, tag: 'studio-21' }),
  picking: async () => ({ categories: [], saved: { saved: false, categories: [], sibling: null } }),
  save: async () => ({ ok: false, reason: 'failed' }),
  undo: async () => true,
  upcomingStreams: async () => [],
  addToStream: async () => ({ ok: false, reason: 'failed' }),
};

export function stage(
  overrides: Partial<ToolbarPort & ProductActions> = {},
  trusted = () => true,
): Stage {
  const did: unknown[][] = [];
  const note = (...what: unknown[]) => void did.push(what);
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const made = attach.call(this, init);
    roots.push(made);
    return made;
  };
  const life = new AbortController();
  // jsdom has neither.
  const requestIdleCallback = (run: () => void) => setTimeout(run);
  Object.assign(window, { requestIdleCallback });
  Object.assign(Document.prototype, { elementsFromPoint: () => [] });
  const toolbar = createToolbar({
    style: '',
    signal: life.signal,
    trusted,
    port: {
      loadPanels: async () => ({
        createPanels: async (port) =>
          createPanels(port, '', {
            ...PRODUCT_ACTIONS,
            chooseTag: (tag) => note('chooseTag', tag),
            chooseChannel: (name) => note('chooseChannel', name),
            chooseFormat: (format) => note('chooseFormat', format),
            switchOff: () => note('switchOff'),
            ...overrides,
          }),
        createRoom,
        readProduct,
      }),
      alive: () => true,
      reload: () => note('reload'),
      state: () => INITIAL_STATE,
      dispatch(event) {
        note(event);
        if (event.type === 'failed') toolbar.warn(event.warning);
      },
      next: async () => undefined,
      ask: () => Promise.reject(new Error('no worker here')),
      ...overrides,
    },
  });
  Element.prototype.attachShadow = attach;
  const root = roots[0];
  if (!root) throw new Error('no shadow root was made');

  function all(role: string, name = /(?:)/): HTMLElement[] {
    const found = root?.querySelectorAll<HTMLElement>(ROLES[role] ?? `[role="${role}"]`) ?? [];
    return [...found].filter(
      (each) =>
        !each.closest('[hidden]') &&
        name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
    );
  }

  function find(role: string, name?: RegExp): HTMLElement {
    const found = all(role, name)[0];
    if (!found) throw new Error(`no ${role} ${name} in ${root?.textContent}`);
    return found;
  }

  const settled = () => new Promise<void>((done) => setTimeout(done, 5));

  return {
    toolbar,
    root,
    did,
    find,
    settled,
    end: () => life.abort(),
    host: () => document.querySelector('linkshelf-toolbar'),
    has: (role, name) => all(role, name).length > 0,
    async click(role, name) {
      find(role, name).click();
      await settled();
    },
    key(key, more = {}) {
      const init = { key, bubbles: true, composed: true, cancelable: true, ...more };
      const event = new KeyboardEvent('keydown', init);
      (root.activeElement ?? document.body).dispatchEvent(event);
      return event;
    },
    type(text) {
      const field = root.activeElement;
      if (!(field instanceof HTMLInputElement)) throw new Error('the cursor is in no field');
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
    },
  };
}
