import { t } from '@/utils/browser/i18n.ts';
import { FORMATS, type FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarPosition } from '../session-events.ts';
import type { Session } from '../session-port.ts';
import { chosenLink, type ToolbarModel } from '../view.ts';
import type { MenuItem } from './menu.ts';
import type { Panels } from './port.ts';

/** What the creator puts in use. */
export interface MenuChoices {
  chooseTag(id: { tag: string; name: string }): void;
  chooseChannel(name: string): void;
}

/** What can be done from the menus. */
export interface MenuActions extends MenuChoices, Pick<Panels, 'copy'>, Pick<Session, 'dispatch'> {}

const LABELS: Readonly<Record<(typeof FORMATS)[number], () => string>> = {
  link: () => t('format_link'),
  'title-link': () => t('format_title_link'),
  markdown: () => t('format_markdown'),
  html: () => t('format_html'),
};

/** @param withTags the tag's own button has no room */
export function copyItems(
  model: ToolbarModel,
  actions: MenuActions,
  withTags: boolean,
): MenuItem[] {
  const { state, asin } = model;
  const without: MenuItem = {
    label: t('toolbar_copy_plain'),
    run: () => void actions.copy('plain', t('format_link'), asin),
  };
  if (state && !chosenLink(state)) return [without];
  const item = (format: FormatId, label: string): MenuItem => ({
    label,
    run: () => void actions.copy(format, label, asin),
  });
  const items = FORMATS.map((format) => item(format, LABELS[format]()));
  const own = (state?.templates ?? []).map(({ id, name }, at) => ({
    ...item(`template:${id}`, name),
    ...(at === 0 ? { section: t('toolbar_templates') } : {}),
  }));
  const tags = withTags ? tagItems(model, actions, t('toolbar_tags')) : [];
  return [...items, ...own, { ...without, section: '' }, ...tags, ...channelItems(model, actions)];
}

export function tagItems(
  { state }: ToolbarModel,
  actions: MenuActions,
  heading?: string,
): MenuItem[] {
  return (state?.tracking ?? []).map(({ tag, name }, at) => ({
    label: tag,
    checked: tag === state?.chosen,
    run: () => actions.chooseTag({ tag, name }),
    ...(name ? { hint: name } : {}),
    ...(heading && at === 0 ? { section: heading } : {}),
  }));
}

function channelItems({ state }: ToolbarModel, actions: MenuActions): MenuItem[] {
  const { names, chosen } = state?.channels ?? { names: [], chosen: '' };
  return names.map((name, at) => ({
    label: name,
    checked: name === chosen,
    run: () => actions.chooseChannel(name),
    ...(at === 0 ? { section: t('toolbar_channels') } : {}),
  }));
}

export function moreItems(model: ToolbarModel, actions: MenuActions): MenuItem[] {
  const { place, state } = model;
  const keys = state?.shortcuts.toggle;
  const put = (change: Partial<ToolbarPosition>) =>
    actions.dispatch({
      type: 'position',
      change: { collapsed: false, hidden: false, ...change },
    });
  return [
    place === 'bottom'
      ? { label: t('toolbar_dock_top'), run: () => put({ place: 'top' }) }
      : { label: t('toolbar_dock_bottom'), run: () => put({ place: 'bottom' }) },
    { label: t('toolbar_collapse'), run: () => put({ collapsed: true }) },
    {
      label: t('toolbar_hide'),
      hint: keys ? t('toolbar_hide_hint', keys) : t('toolbar_hide_hint_options'),
      run: () => put({ hidden: true }),
    },
    {
      label: t('toolbar_switch_off', HOSTS[model.marketplace]),
      hint: t('toolbar_hide_hint_options'),
      run: () => actions.dispatch({ type: 'switch-off' }),
    },
    {
      label: t('toolbar_shop'),
      section: '',
      run: () => actions.dispatch({ type: 'open', page: 'shop' }),
    },
    {
      label: t(state?.waits ? 'toolbar_review' : 'toolbar_options'),
      run: () => actions.dispatch({ type: 'open', page: 'options' }),
    },
  ];
}
