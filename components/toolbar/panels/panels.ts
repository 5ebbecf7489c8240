import { t } from '@/utils/browser/i18n.ts';
import { adoptStyles } from '../adopt-styles.ts';
import type { ToolbarModel } from '../view.ts';
import { createLayer } from './layer.ts';
import { copyFromField } from './manual-copy.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { copyItems, moreItems, tagItems } from './menus.ts';
import type { PanelContext, PanelKind, Panels } from './port.ts';
import { openSavePicker } from './save-picker.ts';
import { failureSentence, savedSentence } from './save-sentences.ts';

/** Below this width the tag's button gives way to a part of the copy menu; as in `narrow.css`. */
const NARROW = 720;

export function createPanels({
  root,
  style,
  trustedEvents,
  actions,
  signal,
  model,
  copy,
  say,
}: PanelContext): Panels {
  const layer = createLayer({ root, trustedEvents, signal });
  let open: PanelKind | null = null;
  adoptStyles(root, style);

  function toggle(kind: PanelKind, opener: HTMLElement): void {
    const at = model();
    if (layer.opener === opener) layer.close(true);
    else if (!at) return;
    else show(kind, opener, at);
  }

  function show(kind: PanelKind, opener: HTMLElement, at: ToolbarModel): void {
    open = kind;
    if (kind === 'save') openPicker(opener);
    else if (kind === 'tag') menu(opener, t('toolbar_tags'), tagItems(at, actions));
    else if (kind === 'more') menu(opener, t('toolbar_settings'), moreItems(at, actions));
    else {
      const withTags = window.innerWidth < NARROW;
      menu(opener, t('toolbar_copy_menu'), copyItems(at, actions, copy, withTags));
    }
  }

  function menu(opener: HTMLElement, label: string, items: readonly MenuItem[]): void {
    openMenu(layer, trustedEvents, opener, label, items);
  }

  function openPicker(opener: HTMLElement): void {
    openSavePicker(layer, trustedEvents, opener, {
      picking: actions.picking,
      save: async (change) => {
        const answer = await actions.save(change).catch(() => null);
        if (!answer) return t('toolbar_save_failed');
        if (!answer.ok) return failureSentence(answer.reason);
        const { undo: token } = answer;
        const back = token === null ? {} : { undo: () => void undo(token) };
        say({ text: savedSentence(answer), tone: 'good', ...back });
        return null;
      },
    });
  }

  async function undo(token: string): Promise<void> {
    const undone = await actions.undo(token).catch(() => false);
    say(
      undone
        ? { text: t('toolbar_undone'), tone: 'good' }
        : { text: t('toolbar_undo_failed'), tone: 'warn' },
    );
  }

  return {
    toggle,
    close(refocus, but) {
      if (!but || but !== open) layer.close(refocus);
    },
    copyFromField(opener, what) {
      open = null;
      return copyFromField(layer, trustedEvents, opener, what);
    },
  };
}
