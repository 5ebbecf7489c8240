import { t } from '@/utils/browser/i18n.ts';
import { readProduct } from '@/utils/product-page/document.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import { addStyle } from '../add-style.ts';
import type { Session } from '../session-port.ts';
import { type Shown, type ToolbarModel, tagName } from '../view.ts';
import { type Choices, createChoices } from './choices.ts';
import { createCopy } from './copy.ts';
import { createDoneMark } from './done-mark.ts';
import { createFocusKeeper } from './focus.ts';
import { createInactiveNote } from './inactive.ts';
import { createLayer, type Layer } from './layer.ts';
import { copyFromField } from './manual-copy.ts';
import { type Menu, openMenu } from './menu.ts';
import { copyItems, type MenuActions, type MenuChoices, moreItems, tagItems } from './menus.ts';
import { createNote, type Note } from './note.ts';
import { createPageReader } from './page-reader.ts';
import { PANEL_KINDS, type PanelKind, type Panels, type PanelsPort } from './port.ts';
import { createPrepare, type Prepare } from './prepare.ts';
import { createSaveActions, type SaveActions } from './save-actions.ts';
import { openSavePicker, type SavePickerOptions } from './save-picker.ts';
import { failureSentence, savedSentence } from './save-sentences.ts';
import { createFeedback, type ShowFeedback } from './show-feedback.ts';
import { createStreamActions, type StreamActions } from './stream-actions.ts';
import { openStreamMenu } from './stream-menu.ts';
import { createTrustedEvents, type TrustedEvents } from './trusted-events.ts';

/** Below this width the tag's button gives way to a part of the copy menu; as in `narrow.css`. */
const NARROW = 720;

/** What the panels do with the product; tests give their own. */
export interface ProductActions extends SaveActions, StreamActions, Choices {
  prepare: Prepare;
}

/**
 * @param style the style sheet of what is drawn
 * @param actions what tests give instead of the session's
 */
export function createPanels(port: PanelsPort, style: string, actions?: ProductActions): Panels {
  const { root, signal, shown, part } = port;
  const note = createNote(root, part);
  const noteInactive = createInactiveNote(port, note);
  const markDone = createDoneMark(part('main'));
  const { trustedEvents, hear } = createTrustedEvents(port);
  const layer = createLayer({ root, trustedEvents, signal });
  const focus = createFocusKeeper(port, trustedEvents);
  const show = createFeedback(note, trustedEvents);
  const product = actions ?? createProductActions(port.session);
  const follow = createFollower(layer, note, part('more'));
  addStyle(root, style);

  const copy = createCopy({
    ...port,
    markDone,
    note,
    noteInactive,
    prepare: product.prepare,
    copyFromField: (what) => copyFromField(layer, trustedEvents, part('main'), what),
  });

  const picker = pickerOptions(product, show, (opener) => {
    void openStreamMenu(layer, trustedEvents, opener, streamOptions(port, product, show));
  });
  const menuActions = { ...port.session, ...announced(product, show), copy };

  function openPanel(kind: PanelKind, opener: HTMLElement, model: ToolbarModel): void {
    if (kind === 'save') openSavePicker(layer, trustedEvents, opener, picker);
    else openMenu(layer, trustedEvents, opener, menuOf(kind, menuActions, model));
  }

  listenToButtons(port, trustedEvents);

  return {
    hear,
    toggle(kind, asin) {
      const now = shown();
      if (kind === 'focus') focus.toggle();
      if (!isPanelKind(kind) || !now || !isUsable(kind, now, asin)) return;
      const opener = part(kind);
      if (layer.opener === opener) layer.leave(true);
      else openPanel(kind, opener, now.model);
    },
    show(next, focused) {
      follow(next);
      focus.follow(focused);
    },
    hide() {
      focus.hide();
      layer.close(false);
    },
    take(feedback) {
      note.take(feedback);
      noteInactive(feedback);
    },
    markDone,
    copy,
  };
}

/**
 * Closes what was about the former product, and says what lasts of the next.
 * @param more opens the menu that is about the toolbar itself, not about the product
 */
function createFollower(layer: Layer, note: Note, more: HTMLElement): (next: Shown) => void {
  let last: ToolbarModel | undefined;
  return ({ model, view }) => {
    const leaves = leavesProduct(last, model);
    last = model;
    const isOfToolbar = layer.opener === more;
    if (model.trouble || ((leaves || model.waiting) && !isOfToolbar)) layer.close(true);
    // What was said of the old product must not stand where the toolbar has to say that it waits.
    if (leaves) note.show(null);
    note.setLasting(view.note, view.noteTone);
  };
}

function leavesProduct(before: ToolbarModel | undefined, next: ToolbarModel): boolean {
  if (before?.asin !== next.asin || before.marketplace !== next.marketplace) return true;
  return next.waiting && !before.waiting;
}

/** Each is pressed; a menu opens by an arrow key, too. */
function listenToButtons({ root, press }: PanelsPort, { onClick, onKey }: TrustedEvents): void {
  for (const button of root.querySelectorAll('button')) {
    onClick(button, () => press(button.id));
    if (button.getAttribute('aria-haspopup') !== 'menu') continue;
    onKey(button, (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      if (button.getAttribute('aria-expanded') === 'false') press(button.id);
    });
  }
}

function isPanelKind(button: string): button is PanelKind {
  return PANEL_KINDS.some((kind) => kind === button);
}

/** Whether a panel that was asked for when `asin` was shown may open. */
function isUsable(kind: PanelKind, { view, model }: Shown, asin: string): boolean {
  // This menu is about the toolbar itself, not about the product.
  return view.working && (kind === 'more' || (model.asin === asin && !view.paused));
}

function createProductActions(session: Session): ProductActions {
  const read = createPageReader(session, readProduct);
  return {
    ...createSaveActions(session, read),
    ...createStreamActions(session, read),
    ...createChoices(session),
    prepare: createPrepare(session, read),
  };
}

function menuOf(kind: Exclude<PanelKind, 'save'>, actions: MenuActions, model: ToolbarModel): Menu {
  switch (kind) {
    case 'tag':
      return { label: t('toolbar_tags'), items: tagItems(model, actions) };
    case 'more':
      return { label: t('toolbar_settings'), items: moreItems(model, actions) };
    case 'copy': {
      const withTags = window.innerWidth < NARROW;
      return { label: t('toolbar_copy_menu'), items: copyItems(model, actions, withTags) };
    }
  }
}

/** A choice changes what the next click copies: it is said, also to those who do not see it. */
function announced(
  { chooseTag, chooseChannel, ...others }: Choices,
  show: ShowFeedback,
): MenuChoices {
  return {
    ...others,
    chooseTag(id) {
      chooseTag(id.tag);
      show({ text: t('toolbar_tag_chosen', tagName(id)), tone: 'good' });
    },
    chooseChannel(name) {
      chooseChannel(name);
      show({ text: t('toolbar_channel_chosen', name), tone: 'good' });
    },
  };
}

function pickerOptions(
  product: ProductActions,
  show: ShowFeedback,
  toStream: SavePickerOptions['toStream'],
): SavePickerOptions {
  return {
    picking: product.picking,
    save: (change) => saveAndTell(show, product, change),
    tell: (failure) => show({ text: failure, tone: 'warn' }),
    toStream,
  };
}

function streamOptions({ session }: PanelsPort, product: ProductActions, show: ShowFeedback) {
  const openShop = () => session.dispatch({ type: 'open', page: 'shop' });
  return { ...product, show, undoAndTell: undoing(show, product), openShop };
}

/** @returns what takes an action back and says so */
function undoing(show: ShowFeedback, { undo }: Pick<SaveActions, 'undo'>) {
  return async (token: string): Promise<void> => {
    const undone = await undo(token).catch(() => false);
    if (undone) show({ text: t('toolbar_undone'), tone: 'good' });
    else show({ text: t('toolbar_undo_failed'), tone: 'warn' });
  };
}

/** Resolves with null when it is committed, else with the sentence that says why not. */
async function saveAndTell(
  show: ShowFeedback,
  product: SaveActions,
  change: CategoryChange,
): Promise<string | null> {
  const answer = await product.save(change).catch(() => null);
  if (!answer) return t('toolbar_save_failed');
  if (!answer.ok) return failureSentence(answer.reason);
  const { undo: token } = answer;
  const undoAndTell = undoing(show, product);
  const way = token ? { undo: () => void undoAndTell(token) } : {};
  const text = savedSentence(answer);
  if (answer.isShopGone) show({ text: `${text} ${t('toolbar_shop_gone')}`, tone: 'warn', ...way });
  else show({ text, tone: 'good', ...way });
  return null;
}
