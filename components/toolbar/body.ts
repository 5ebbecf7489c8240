import { direction, t } from '@/utils/browser/i18n.ts';
import { setAttributes, setText } from './element.ts';
import { drawSkeleton, type FindPart } from './skeleton.ts';
import type { ToolbarModel, ToolbarView } from './view.ts';

/** A title is cut to a line anyway; ten thousand characters need not be laid out for that. */
const TITLE_SHOWN = 300;

/** Fills the toolbar, with those texts that stay as they are. @returns what finds its parts */
export function createBody(root: ShadowRoot): FindPart {
  const part = drawSkeleton(root);
  setAttributes(part('toolbar'), {
    'aria-label': t('toolbar_label'),
    dir: direction(),
    lang: t('common_language'),
  });
  const name = t('extension_name');
  setText(part('brand-name'), name);
  part('tab').append(name);
  setLabel(part('tab'), t('toolbar_expand'));
  setLabel(part('copy'), t('toolbar_copy_menu'));
  setLabel(part('more'), t('toolbar_settings'));
  return part;
}

/** Draws what follows the view. */
export function drawBody(part: FindPart, view: ToolbarView, model: ToolbarModel): void {
  const { working, savedText } = view;
  part('tab').hidden = !model.collapsed;
  part('row').hidden = model.collapsed;
  setText(part('host'), view.host);
  setText(part('short'), `${part('brand-name').textContent} · ${model.marketplace}`);
  setText(part('asin'), model.asin);
  setText(part('title'), model.title.slice(0, TITLE_SHOWN));
  setText(part('saved'), savedText);
  part('saved').hidden = !savedText;
  setText(part('label'), view.mainLabel);
  part('main').title =
    view.main === 'copy' ? withKeys(view.mainLabel, model.state?.shortcuts.copy) : view.mainTitle;
  // Where she has no account there is nothing to press for: the toolbar is modest.
  for (const name of ['main', 'copy'] as const) {
    part(name).classList.toggle('primary', view.main !== 'add_tag');
  }
  part('tag').hidden = !view.tagText;
  for (const name of ['copy', 'save', 'more'] as const) part(name).hidden = !working;
  for (const name of ['main', 'copy', 'tag', 'save'] as const) {
    setAttributes(part(name), { 'aria-disabled': view.paused ? 'true' : null });
  }
  if (working) drawButtons(part, view, model);
}

/** What cannot be looked up any more where the extension has gone. */
function drawButtons(part: FindPart, view: ToolbarView, { state }: ToolbarModel): void {
  const save = t(view.saved === 'saved' ? 'toolbar_saved_uncategorized' : 'toolbar_save');
  part('save').title = withKeys(view.savedText || save, state?.shortcuts.save);
  setText(part('save-text'), save);
  setAttributes(part('save'), { 'aria-label': save, 'data-saved': view.saved });
  setText(part('tag-text'), view.tagText);
  setLabel(part('tag'), view.tagLabel);
}

function setLabel(button: HTMLElement, label: string): void {
  setAttributes(button, { 'aria-label': label, title: label });
}

function withKeys(label: string, keys: string | undefined): string {
  return keys ? t('toolbar_with_keys', label, keys) : label;
}
