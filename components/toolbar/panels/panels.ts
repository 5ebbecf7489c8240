import { t } from '@/utils/browser/i18n.ts';
import { readProduct } from '@/utils/product-page/document.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import { adoptStyles } from '../adopt-styles.ts';
import type { Session } from '../session-port.ts';
import type { Shown, ToolbarModel } from '../view.ts';
import { type Choices, createChoices } from './choices.ts';
import { createCopy } from './copy.ts';
import { createLayer } from './layer.ts';
import { copyFromField } from './manual-copy.ts';
import { openMenu } from './menu.ts';
import { copyItems, type MenuActions, moreItems, tagItems } from './menus.ts';
import { createPageReader } from './page-reader.ts';
import type { PanelKind, Panels, PanelsPort } from './port.ts';
import { createPrepare, type Prepare } from './prepare.ts';
import { createSaveActions, type SaveActions } from './save-actions.ts';
import { openSavePicker } from './save-picker.ts';
import { failureSentence, savedSentence } from './save-sentences.ts';
import { createFeedback, type ShowFeedback } from './show-feedback.ts';

/** Below this width the tag's button gives way to a part of the copy menu; as in `narrow.css`. */
const NARROW = 720;

/** What the panels do with the product; tests give their own. */
export interface ProductActions extends SaveActions, Choices {
  prepare: Prepare;
}

/** @param style the style sheet of what is drawn */
export function createPanels(
  port: PanelsPort,
  style: string,
  product: ProductActions = createProductActions(port.session),
): Panels {
  const { root, trustedEvents, signal, shown, main, note } = port;
  const layer = createLayer({ root, trustedEvents, signal });
  const show = createFeedback(note, trustedEvents);
  let open: PanelKind | null = null;
  adoptStyles(root, style);

  const copy = createCopy({
    ...port,
    prepare: product.prepare,
    copyFromField(what) {
      open = null;
      return copyFromField(layer, trustedEvents, main, what);
    },
  });

  function openPanel(kind: PanelKind, opener: HTMLElement, model: ToolbarModel): void {
    open = kind;
    if (kind === 'save') {
      const save = (change: CategoryChange) => saveAndTell(show, product, change);
      openSavePicker(layer, trustedEvents, opener, { picking: product.picking, save });
    } else {
      const { label, items } = menuOf(kind, { ...port.session, ...product, copy }, model);
      openMenu(layer, trustedEvents, opener, label, items);
    }
  }

  return {
    toggle(kind, opener, asin) {
      const now = shown();
      if (!now || !isUsable(kind, now, asin)) return;
      if (layer.opener === opener) layer.close(true);
      else openPanel(kind, opener, now.model);
    },
    close(refocus, but) {
      if (!but || but !== open) layer.close(refocus);
    },
    copy,
  };
}

/** Whether a panel that was asked for when `asin` was shown may open. */
function isUsable(kind: PanelKind, { view, model }: Shown, asin: string): boolean {
  // Where the toolbar stands has nothing to do with the product.
  return view.working && (kind === 'more' || (model.asin === asin && !view.paused));
}

function createProductActions(session: Session): ProductActions {
  const read = createPageReader(session, readProduct);
  return {
    ...createSaveActions(session, read),
    ...createChoices(session),
    prepare: createPrepare(session, read),
  };
}

function menuOf(kind: Exclude<PanelKind, 'save'>, actions: MenuActions, model: ToolbarModel) {
  switch (kind) {
    case 'tag':
      return { label: t('toolbar_tags'), items: tagItems(model, actions) };
    case 'more':
      return { label: t('toolbar_settings'), items: moreItems(model, actions) };
    case 'copy': {
      const withTags = window.innerWidth < NARROW;
      const items = copyItems(model, actions, withTags);
      return { label: t('toolbar_copy_menu'), items };
    }
  }
}

/** Resolves with null when it is committed, else with the sentence that says why not. */
async function saveAndTell(
  show: ShowFeedback,
  { save, undo }: SaveActions,
  change: CategoryChange,
): Promise<string | null> {
  const answer = await save(change).catch(() => null);
  if (!answer) return t('toolbar_save_failed');
  if (!answer.ok) return failureSentence(answer.reason);
  const { undo: token } = answer;
  const undoAndTell = async (undoToken: string) => {
    const undone = await undo(undoToken).catch(() => false);
    if (undone) show({ text: t('toolbar_undone'), tone: 'good' });
    else show({ text: t('toolbar_undo_failed'), tone: 'warn' });
  };
  const way = token ? { undo: () => void undoAndTell(token) } : {};
  show({ text: savedSentence(answer), tone: 'good', ...way });
  return null;
}
