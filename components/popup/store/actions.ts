import { batch } from '@preact/signals';
import { failureText } from '@/components/ui/failure-text.ts';
import { shortened } from '@/components/ui/format.ts';
import type { LiveShop } from '@/components/ui/live-shop.ts';
import { t } from '@/utils/browser/i18n.ts';
import { composeProduct, type Linkable } from '@/utils/descriptions/compose-product.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
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
  feedback: PopupFeedback;
}

export interface CopyActions {
  /** @param tag the one of its link; null: it has none */
  copy(at: ActedAt, composed: Composed, tag: string | null): Promise<void>;
  /**
   * A product in a format. Without a tag nothing is copied unless that was asked for by name.
   * @param tagged false: without a tag, by name
   */
  copyProduct(at: ActedAt, product: Linkable, format: FormatId, tagged: boolean): Promise<void>;
}

export function createCopyActions({ port, shop, feedback }: ActionContext): CopyActions {
  async function copy(at: ActedAt, composed: Composed, tag: string | null): Promise<void> {
    try {
      await port.copy(composed);
    } catch {
      // The browser refuses: the creator's own copy key may still do it.
      feedback.copyByHand(composed.text);
      return;
    }
    const text = tag === null ? t('popup_copied_plain') : t('feedback_copied_with_tag', tag);
    feedback.confirm(at, text);
  }

  async function copyProduct(
    at: ActedAt,
    product: Linkable,
    format: FormatId,
    tagged: boolean,
  ): Promise<void> {
    const settings = shop.settings.peek() ?? (await port.settings()).settings;
    const tag = tagged ? chosenTag(settings, product.marketplace) : null;
    const copyPlain = () => copy(at, composeProduct(settings, product, format, null), null);
    if (tagged && tag === null) return sayNoTag(product.marketplace, copyPlain);
    return copy(at, composeProduct(settings, product, format, tag), tag);
  }

  function sayNoTag(marketplace: MarketplaceCode, copyPlain: () => void): void {
    feedback.say({
      text: t('problem_no_tag', HOSTS[marketplace]),
      actions: [
        { label: t('action_add_tag'), run: () => port.openOptions(`accounts/${marketplace}`) },
        { label: t('action_copy_plain'), run: copyPlain },
      ],
    });
  }

  return { copy, copyProduct };
}

export interface ShopActions {
  /** Resolves with null, or with the sentence that the picker shows: what was picked is kept. */
  save(product: PageProduct, change: CategoryChange): Promise<string | null>;
  remove(product: ProductView): Promise<void>;
}

/** What changes the shop; each says what it did, with the way back. */
export function createShopActions({ port, shop, saved, feedback }: ActionContext): ShopActions {
  async function undo(token: string): Promise<void> {
    try {
      const undone = await port.undo(token);
      void shop.changed();
      feedback.say({ text: undone ? t('popup_undone') : t('popup_undo_late') });
    } catch (error) {
      feedback.fail(error);
    }
  }

  const wayBack = (token: string | null) =>
    token === null ? {} : { undo: () => void undo(token) };

  return {
    async save(product, change) {
      try {
        const done = await port.save(product, change);
        batch(() => {
          saved.know(product, done.saved, shop.version.peek() + 1);
          void shop.changed();
        });
        feedback.say({ text: savedText(done), tone: 'good', ...wayBack(done.undo) });
        return null;
      } catch (error) {
        return failureText(error);
      }
    },

    async remove(product) {
      try {
        const token = await port.remove(product.id);
        void shop.changed();
        const text = t('popup_removed', shortened(product.title, 60));
        feedback.say({ text, ...wayBack(token) });
      } catch (error) {
        feedback.fail(error);
      }
    },
  };
}

export interface SettingsActions {
  chooseTag(marketplace: MarketplaceCode, tag: string): Promise<void>;
  showToolbar(marketplace: MarketplaceCode): Promise<void>;
}

export function createSettingsActions({ port, shop, feedback }: ActionContext): SettingsActions {
  async function store(change: ReturnType<PopupPort['chooseTag']>): Promise<void> {
    try {
      shop.settings.value = await change;
    } catch (error) {
      feedback.fail(error);
    }
  }

  return {
    chooseTag: (marketplace, tag) => store(port.chooseTag(marketplace, tag)),
    showToolbar: (marketplace) => store(port.showToolbar(marketplace)),
  };
}
