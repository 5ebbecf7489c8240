import { batch, type ReadonlySignal } from '@preact/signals';
import { failureText } from '@/components/ui/failure-text.ts';
import { country, shortened } from '@/components/ui/format.ts';
import type { LiveShop } from '@/components/ui/live-shop.ts';
import { noTag } from '@/components/ui/no-tag.ts';
import type { OwnFormats } from '@/components/ui/own-formats.ts';
import { t } from '@/utils/browser/i18n.ts';
import { composeProduct, type Linkable } from '@/utils/descriptions/compose-product.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { UpcomingStream } from '@/utils/messaging/messages.ts';
import { chosenTag } from '@/utils/settings/schema.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PageProduct, PopupPort } from '../port.ts';
import type { ActedAt, PopupFeedback } from './feedback.ts';
import type { SavedStateStore } from './saved-state.ts';
import { savedText } from './saved-text.ts';

/** What the actions work with. */
export interface ActionContext {
  port: PopupPort;
  shop: LiveShop<unknown>;
  saved: SavedStateStore;
  formats: OwnFormats;
  feedback: PopupFeedback;
  closed: ReadonlySignal<readonly MarketplaceCode[]>;
}

export interface CopyActions {
  /**
   * @param tag the one of its link; null: it has none
   * @param marketplace where the link leads to
   */
  copy(
    at: ActedAt,
    composed: Composed,
    tag: string | null,
    marketplace: MarketplaceCode,
  ): Promise<void>;
  /**
   * A product in a format. Without a tag nothing is copied unless that was asked for by name.
   * @param tagged false: without a tag, by name
   */
  copyProduct(at: ActedAt, product: Linkable, format: FormatId, tagged: boolean): Promise<void>;
}

export function createCopyActions(context: ActionContext): CopyActions {
  return {
    copy: (...asked) => copy(context, ...asked),
    copyProduct: (...asked) => copyProduct(context, ...asked),
  };
}

async function copy(
  { port, feedback, closed }: ActionContext,
  ...[at, composed, tag, marketplace]: Parameters<CopyActions['copy']>
): Promise<void> {
  try {
    await port.copy(composed);
  } catch {
    // The browser refuses: the creator's own copy key may still do it.
    feedback.copyByHand(composed.text);
    return;
  }
  const text = tag === null ? t('popup_copied_plain') : t('feedback_copied_with_tag', tag);
  const isClosed = closed.peek().includes(marketplace);
  const note = isClosed ? ` · ${t('account_inactive', country(marketplace))}` : '';
  feedback.confirm(at, text + note);
}

async function copyProduct(
  context: ActionContext,
  ...[at, product, format, tagged]: Parameters<CopyActions['copyProduct']>
): Promise<void> {
  const { port, shop, formats } = context;
  const settings = shop.settings.peek() ?? (await port.settings()).settings;
  const tag = tagged ? chosenTag(settings, product.marketplace) : null;
  const copyWith = (used: string | null) =>
    copy(
      context,
      at,
      composeProduct(settings, formats.all.peek(), product, format, used),
      used,
      product.marketplace,
    );
  if (!tagged || tag !== null) return copyWith(tag);
  return sayNoTag(context, product.marketplace, () => void copyWith(null));
}

function sayNoTag(
  { port, shop, feedback }: ActionContext,
  marketplace: MarketplaceCode,
  copyPlain: () => void,
): void {
  const { text, action, section } = noTag(shop.waiting.peek(), marketplace);
  feedback.say({
    text,
    actions: [
      { label: action, run: () => port.openOptions(section) },
      { label: t('action_copy_plain'), run: copyPlain },
    ],
  });
}

/** What changes the shop; each says what it did, with the way back. */
export interface ShopActions {
  /** Resolves with null, or with the sentence that the picker shows: what was picked is kept. */
  save(product: PageProduct, change: CategoryChange): Promise<string | null>;
  remove(product: ProductView): Promise<void>;
  /** Resolves with null, or with the sentence that says why it could not be added. */
  addToStream(product: PageProduct, stream: UpcomingStream): Promise<string | null>;
}

export function createShopActions(context: ActionContext): ShopActions {
  return {
    save: (...asked) => save(context, ...asked),
    remove: (...asked) => remove(context, ...asked),
    addToStream: (...asked) => addToStream(context, ...asked),
  };
}

async function save(
  context: ActionContext,
  ...[product, change]: Parameters<ShopActions['save']>
): Promise<string | null> {
  const { port, shop, saved, feedback } = context;
  try {
    const done = await port.save(product, change);
    batch(() => {
      saved.know(product, done.saved, shop.version.peek() + 1);
      void shop.changed();
    });
    feedback.say({ text: savedText(done), tone: 'good', ...wayBack(context, done.undo) });
    return null;
  } catch (error) {
    return failureText(error);
  }
}

async function addToStream(
  context: ActionContext,
  ...[product, stream]: Parameters<ShopActions['addToStream']>
): Promise<string | null> {
  const { port, shop, feedback } = context;
  const title = stream.title || t('streams_list_untitled');
  try {
    const added = await port.addToStream(product, stream.id);
    void shop.changed();
    if (!added) feedback.say({ text: t('plan_added_already', title) });
    else {
      const text = t('plan_added_to', title);
      feedback.say({ text, tone: 'good', ...wayBack(context, added.undo) });
    }
    return null;
  } catch (error) {
    return failureText(error);
  }
}

async function remove(context: ActionContext, product: ProductView): Promise<void> {
  const { port, shop, feedback } = context;
  try {
    const token = await port.remove(product.id);
    void shop.changed();
    const text = t('popup_removed', shortened(product.title, 60));
    feedback.say({ text, ...wayBack(context, token) });
  } catch (error) {
    feedback.fail(error);
  }
}

/** @param token takes the action back; null: there is nothing to take back */
function wayBack(context: ActionContext, token: string | null): { undo?: () => void } {
  return token === null ? {} : { undo: () => void undo(context, token) };
}

async function undo({ port, shop, feedback }: ActionContext, token: string): Promise<void> {
  try {
    const isUndone = await port.undo(token);
    void shop.changed();
    feedback.say({ text: isUndone ? t('popup_undone') : t('popup_undo_late') });
  } catch (error) {
    feedback.fail(error);
  }
}

export interface SettingsActions {
  chooseTag(marketplace: MarketplaceCode, tag: string): Promise<void>;
  /** The big button copies in it from now on. */
  chooseFormat(format: FormatId): Promise<unknown>;
  showToolbar(marketplace: MarketplaceCode): Promise<unknown>;
  /** The same for a marketplace that is switched off, and says what came of it. */
  switchOn(marketplace: MarketplaceCode): Promise<void>;
}

export function createSettingsActions({ port, shop, feedback }: ActionContext): SettingsActions {
  /** @returns whether it is stored; says why it is not */
  async function store(change: ReturnType<PopupPort['showToolbar']>): Promise<boolean> {
    try {
      const settings = await change;
      if (settings) shop.settings.value = settings;
      else feedback.say({ text: t('popup_marketplace_refused'), tone: 'warn' });
      return settings !== null;
    } catch (error) {
      feedback.fail(error);
      return false;
    }
  }

  return {
    async chooseTag(marketplace, tag) {
      await store(port.chooseTag(marketplace, tag));
    },
    chooseFormat: (format) => store(port.chooseFormat(format)),
    showToolbar: (marketplace) => store(port.showToolbar(marketplace)),
    async switchOn(marketplace) {
      const host = HOSTS[marketplace];
      // Within the click: the browser may ask for the permission.
      const isOn = await store(port.showToolbar(marketplace));
      if (!isOn) return;
      const actions = [{ label: t('popup_reload'), run: () => port.reload().catch(feedback.fail) }];
      feedback.say({ text: t('popup_marketplace_on', host), tone: 'good', actions });
    },
  };
}
