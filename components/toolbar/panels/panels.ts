import { t } from '@/utils/browser/i18n.ts';
import { readProduct } from '@/utils/product-page/document.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { SaveActions } from '../actions.ts';
import { adoptStyles } from '../adopt-styles.ts';
import type { ToolbarModel, ToolbarView } from '../view.ts';
import { type Choices, createChoices } from './choices.ts';
import { createCopy } from './copy.ts';
import { createLayer } from './layer.ts';
import { copyFromField } from './manual-copy.ts';
import { openMenu } from './menu.ts';
import { copyItems, type MenuActions, moreItems, tagItems } from './menus.ts';
import { createPageReader } from './page-reader.ts';
import type { PanelKind, Panels, PanelsPort } from './port.ts';
import { createPrepare, type Prepare } from './prepare.ts';
import { createProductPort, type ProductPort } from './product-port.ts';
import { createSaveActions } from './save-actions.ts';
import { openSavePicker } from './save-picker.ts';
import { failureSentence, savedSentence } from './save-sentences.ts';
import { createFeedbackLine } from './show-feedback.ts';

/** Below this width the tag's button gives way to a part of the copy menu; as in `narrow.css`. */
const NARROW = 720;

/** What the panels do with the product; tests give their own. */
export interface ProductActions extends SaveActions, Choices {
  prepare: Prepare;
}

export function createPanels(
  port: PanelsPort,
  product: ProductActions = createProductActions(createProductPort(port.actions.session)),
): Panels {
  const { root, style, trustedEvents, signal, shown, main } = port;
  const layer = createLayer({ root, trustedEvents, signal });
  const { show, clear } = createFeedbackLine(port.note, trustedEvents);
  let open: PanelKind | null = null;
  adoptStyles(root, style);

  const copy = createCopy({
    shown,
    main,
    show,
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
      const { label, items } = menuOf(kind, { ...port.actions, ...product, copy }, model);
      openMenu(layer, trustedEvents, opener, label, items);
    }
  }

  return {
    toggle(kind, opener, asin) {
      const now = shown();
      if (!now || !isUsable(kind, now.view, asin)) return;
      if (layer.opener === opener) layer.close(true);
      else openPanel(kind, opener, now.model);
    },
    close(refocus, but) {
      if (!but || but !== open) layer.close(refocus);
    },
    copy,
    show,
    clear,
  };
}

/** Whether a panel that was asked for when `asin` was shown may open. */
function isUsable(kind: PanelKind, { working, paused, asin: shown }: ToolbarView, asin: string) {
  // Where the toolbar stands has nothing to do with the product.
  return working && (kind === 'more' || (shown === asin && !paused));
}

function createProductActions(port: ProductPort): ProductActions {
  const read = createPageReader(port, readProduct);
  return {
    ...createSaveActions(port, read),
    ...createChoices(port),
    prepare: createPrepare(port, read),
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
  show: Panels['show'],
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
  const action = token && { label: t('toolbar_undo'), run: () => void undoAndTell(token) };
  show({ text: savedSentence(answer), tone: 'good', ...(action ? { action } : {}) });
  return null;
}
