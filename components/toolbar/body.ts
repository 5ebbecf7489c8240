import { t } from '@/utils/browser/i18n.ts';
import { anchor, type ButtonHandlers, type Buttons, createButtons } from './buttons.ts';
import { h, setAttributes, setText } from './element.ts';
import { icon, mark } from './icon.ts';
import { createProductPart } from './product-part.ts';
import type { TrustedEvents } from './trusted-events.ts';
import type { ToolbarModel, ToolbarView } from './view.ts';

/** One part of the toolbar: its element, and how that follows the view. */
interface Part {
  element: HTMLElement;
  draw(view: ToolbarView, model: ToolbarModel): void;
}

/** The toolbar's own elements, made once, and how they follow the view. */
export function createBody(trustedEvents: TrustedEvents, on: ButtonHandlers) {
  const buttons = createButtons(trustedEvents, on);
  const product = createProductPart();
  const { note } = product;
  const tag = createTagPart(buttons);
  const copy = createCopyPart(buttons);
  const save = createSavePart(buttons);
  const more = createMorePart(buttons);
  const parts: Part[] = [product, tag, copy, save, more];
  const row = h('div', { class: 'row' }, brand(), ...parts.map((part) => part.element), note.live);
  const tab = createTab(buttons, row);

  return {
    row,
    note,
    main: copy.main,
    saveButton: save.button,
    draw(view: ToolbarView, model: ToolbarModel): void {
      tab.draw(model.collapsed);
      for (const part of parts) part.draw(view, model);
    },
  };
}

function brand(): HTMLElement {
  const name = h('span', { class: 'brand-name' }, t('extension_name'));
  return h('div', { class: 'brand', translate: 'no' }, mark(), name);
}

function createCopyPart({ plain, menu, on }: Buttons): Part & { main: HTMLButtonElement } {
  const label = h('span', { class: 'label' });
  const main = plain('primary main', on.press, label);
  const drop = menu('copy', 'primary drop', t('toolbar_copy_menu'), icon('chevron'));
  return {
    element: h('div', { class: 'anchor joined' }, main, drop),
    main,
    draw(view, { state }) {
      const { working, mainLabel } = view;
      const keys = working ? state?.shortcuts.copy : undefined;
      setText(label, mainLabel);
      drop.hidden = !working;
      setAttributes(main, {
        title: working && view.main === 'copy' ? withKeys(mainLabel, keys) : null,
      });
      for (const button of [main, drop]) pause(button, view);
    },
  };
}

function createTagPart({ menu }: Buttons): Part {
  const text = h('span', { class: 'tag-text', translate: 'no' });
  const button = menu('tag', 'tag', '', text, icon('chevron'));
  const element = anchor(button);
  return {
    element,
    draw(view) {
      element.hidden = view.tracking.length === 0;
      if (!view.working) return;
      const chosen = view.chosen ?? '';
      const label = t('toolbar_tag', chosen);
      setText(text, chosen);
      setAttributes(button, { 'aria-label': label, title: label });
      pause(button, view);
    },
  };
}

function createSavePart({ plain, on }: Buttons): Part & { button: HTMLButtonElement } {
  const text = h('span', { class: 'save-text' }, t('toolbar_save'));
  const button = plain('save', () => on.toggle('save', button), icon('save'), text);
  const element = anchor(button);
  setAttributes(button, {
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'aria-label': t('toolbar_save'),
    'aria-describedby': 'saved',
  });
  return {
    element,
    button,
    draw(view, { state }) {
      element.hidden = !view.working;
      if (!view.working) return;
      const label = view.savedText || t('toolbar_save');
      setAttributes(button, {
        title: withKeys(label, state?.shortcuts.save),
        'data-saved': view.saved,
      });
      pause(button, view);
    },
  };
}

function createMorePart({ menu }: Buttons): Part {
  const element = anchor(menu('more', 'plain', t('toolbar_settings'), icon('more')));
  return {
    element,
    draw(view) {
      element.hidden = !view.working;
    },
  };
}

/** What stands for the toolbar when it is collapsed; made when it first is. */
function createTab({ plain, on }: Buttons, row: HTMLElement) {
  const name = t('extension_name');
  let tab: HTMLElement | null = null;

  function makeTab(): HTMLElement {
    const made = plain('tab', on.expand, mark(), h('span', {}, name));
    setAttributes(made, { title: t('toolbar_expand'), 'aria-label': t('toolbar_expand') });
    row.before(made);
    return made;
  }

  return {
    draw(collapsed: boolean): void {
      if (collapsed) tab ??= makeTab();
      if (tab) tab.hidden = !collapsed;
      row.hidden = collapsed;
    },
  };
}

function pause(button: HTMLElement, { working, paused }: ToolbarView): void {
  setAttributes(button, { 'aria-disabled': working && paused ? 'true' : null });
}

function withKeys(label: string, keys: string | undefined): string {
  return keys ? t('toolbar_with_keys', label, keys) : label;
}
