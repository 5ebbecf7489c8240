import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/ui/failure-text.ts';
import { shortened } from '@/components/ui/format.ts';
import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { RowNote } from '@/components/ui/product-row.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { composeProduct, type Linkable } from '@/utils/descriptions/compose-product.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PageProduct, PopupPort } from './port.ts';
import { savedText } from './saved-text.ts';

/** How long a confirmation stays in place of what it confirms. */
const CONFIRMED_MS = 4_000;

/** A confirmation at the place where the person acted: a product's id, `page` or `pasted`. */
export interface Confirmation extends RowNote {
  at: string;
}

/** What has been said about the last action. */
export interface Said {
  confirmation: Confirmation | null;
  toast: Feedback | null;
  /** A text that the browser would not put on the clipboard: shown selected, to be copied by hand. */
  byHand: string | null;
}

const NOTHING: Said = { confirmation: null, toast: null, byHand: null };

/** What a person does in the popup, and what is said about it. */
export function useActions(port: PopupPort, settings: Settings | null, bump: () => void) {
  const [said, setSaid] = useState<Said>(NOTHING);
  const current = useRef(settings);
  current.current = settings;
  const { confirmation } = said;

  useEffect(() => {
    if (!confirmation) return;
    const timer = setTimeout(
      () =>
        setSaid((now) =>
          now.confirmation === confirmation ? { ...now, confirmation: null } : now,
        ),
      CONFIRMED_MS,
    );
    return () => clearTimeout(timer);
  }, [confirmation]);

  const actions = useMemo(() => {
    const toast = (note: Feedback) => setSaid({ ...NOTHING, toast: note });
    const fail = (error: unknown) => toast({ text: failureText(error), tone: 'bad' });

    async function copy(at: string, composed: Composed, tag: string | null) {
      try {
        await port.copy(composed);
      } catch {
        setSaid({ ...NOTHING, byHand: composed.text });
        return;
      }
      const text = tag === null ? t('popup_copied_plain') : t('feedback_copied_with_tag', tag);
      setSaid({ ...NOTHING, confirmation: { at, text, tone: 'good' } });
    }

    /** Rule 2: without the user's own tag nothing is copied unless that was asked for by name. */
    async function copyProduct(at: string, product: Linkable, format: FormatId, tagged: boolean) {
      const now = current.current ?? (await port.settings()).settings;
      const tag = tagged ? chosenTag(now, product.marketplace) : null;
      const copyPlain = () => copy(at, composeProduct(now, product, format, null), null);
      if (tagged && tag === null) return sayNoTag(product.marketplace, copyPlain);
      return copy(at, composeProduct(now, product, format, tag), tag);
    }

    function sayNoTag(marketplace: MarketplaceCode, copyPlain: () => void) {
      toast({
        text: t('problem_no_tag', HOSTS[marketplace]),
        actions: [
          { label: t('action_add_tag'), run: () => port.openOptions(`accounts/${marketplace}`) },
          { label: t('action_copy_plain'), run: copyPlain },
        ],
      });
    }

    async function undo(token: string) {
      try {
        const undone = await port.undo(token);
        bump();
        toast({ text: undone ? t('popup_undone') : t('popup_undo_late') });
      } catch (error) {
        fail(error);
      }
    }

    const undoAction = (token: string | null) =>
      token === null ? [] : [{ label: t('popup_undo'), run: () => void undo(token) }];

    async function remove(product: ProductView) {
      try {
        const token = await port.remove(product.id);
        bump();
        toast({
          text: t('popup_removed', shortened(product.title, 60)),
          actions: undoAction(token),
        });
      } catch (error) {
        fail(error);
      }
    }

    /** Resolves with null, or with the sentence that the picker shows: what was picked is kept. */
    async function save(product: PageProduct, change: CategoryChange): Promise<string | null> {
      try {
        const done = await port.save(product, change);
        bump();
        toast({ text: savedText(done), tone: 'good', actions: undoAction(done.undo) });
        return null;
      } catch (error) {
        return failureText(error);
      }
    }

    const dismiss = () => setSaid((now) => ({ ...now, toast: null, byHand: null }));
    return { copy, copyProduct, remove, save, fail, dismiss };
  }, [port, bump]);

  return { said, ...actions };
}
