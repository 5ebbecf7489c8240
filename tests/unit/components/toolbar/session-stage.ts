import { createChoices } from '@/components/toolbar/panels/choices.ts';
import { createPageReader } from '@/components/toolbar/panels/page-reader.ts';
import type { ProductActions } from '@/components/toolbar/panels/panels.ts';
import type { PanelsModule } from '@/components/toolbar/panels/port.ts';
import { createPrepare } from '@/components/toolbar/panels/prepare.ts';
import { createSaveActions } from '@/components/toolbar/panels/save-actions.ts';
import { createStreamActions } from '@/components/toolbar/panels/stream-actions.ts';
import type { ToolbarPort } from '@/components/toolbar/port.ts';
import { createSession, type SessionPort } from '@/components/toolbar/session.ts';
import type { ToolbarModel } from '@/components/toolbar/view.ts';
import type { Answers, Ask, AskType, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import { toolbarState } from './models.ts';

export const FIRST = 'B0TESTAAA1';
export const SECOND = 'B0TESTAAA2';
export const FACTS = {
  title: 'Velvet Lip Tint',
  brand: 'Rowe',
  image: null,
  priceText: '€ 9',
  rating: null,
  availability: null,
  categoryPath: [],
  parentAsin: null,
  variation: null,
};

export function product(
  asin: string,
  parentAsin: string | null = null,
  confirmed = true,
): PageState {
  return { status: 'product', marketplace: 'DE', asin, parentAsin, confirmed };
}

export interface Asked {
  type: AskType;
  payload: unknown;
  answer(value: unknown): Promise<void>;
  fail(): Promise<void>;
}

/**
 * A session whose worker answers when the test says so.
 * @param page what the address names
 */
export function start(place: Partial<ToolbarSettings> = {}, page: PageState = { status: 'none' }) {
  const asked: Asked[] = [];
  const shown: (ToolbarModel | null)[] = [];
  const did: string[] = [];
  let gone = false;
  let title = FACTS.title;
  let actions: (ToolbarPort & ProductActions) | undefined;
  const settled = () => new Promise<void>((done) => setTimeout(done));
  const panels: PanelsModule = {
    readProduct: () => ({ ...FACTS, title }),
    createPanels: () => {
      throw new Error('not in this test');
    },
    createRoom: () => {
      throw new Error('not in this test');
    },
  };
  const port: SessionPort = {
    ask: <T extends AskType>(type: T, payload: Ask<T>) =>
      new Promise<Answers[T]>((resolve, reject) => {
        asked.push({
          type,
          payload,
          answer(value) {
            resolve(value as Answers[T]);
            return settled();
          },
          fail() {
            reject(new Error('no'));
            return settled();
          },
        });
      }),
    orphaned: () => gone,
    readSettings: async () => ({
      place: 'bottom',
      collapsed: false,
      hidden: false,
      theme: '',
      off: [],
      channel: '',
      format: 'link',
      template: {},
      links: null,
      ...place,
    }),
    loadPanels: async () => {
      if (gone) throw new Error('gone');
      return panels;
    },
    reload: () => did.push('reload'),
    makeToolbar(given) {
      const read = createPageReader(given, panels.readProduct);
      actions = {
        ...given,
        ...createSaveActions(given, read),
        ...createStreamActions(given, read),
        ...createChoices(given),
        prepare: createPrepare(given, read),
      };
      return {
        show: (model) => shown.push(model),
        hide: () => shown.push(null),
        press: (button) => did.push(button),
        warn: (key) => did.push(key),
      };
    },
  };
  const session = createSession(port, page);
  if (!actions) throw new Error('no toolbar was made');
  return {
    session: { ...session, onPage: (state: PageState) => session.onPage(state, title) },
    actions,
    asked,
    did,
    settled,
    /** The newest question of a kind. */
    last: (type: AskType) => asked.filter((each) => each.type === type).at(-1),
    retitle: (to: string) => {
      title = to;
    },
    now: () => shown.at(-1) ?? null,
    orphan: () => {
      gone = true;
    },
  };
}

export const other = (): ToolbarState => ({
  ...toolbarState(),
  asin: SECOND,
  tracking: [],
  chosen: null,
});
