import { t } from '@/utils/browser/i18n.ts';
import { FORMATS, type FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarPosition } from '../session-events.ts';
import type { Session } from '../session-port.ts';
import { chosenLink, type ToolbarModel } from '../view.ts';
import { formatName, formatOf, templatesOf } from './format-names.ts';
import type { MenuItem } from './menu.ts';
import type { Panels } from './port.ts';

/** What the creator puts in use. */
export interface MenuChoices {
  chooseTag(id: { tag: string; name: string }): void;
  chooseFormat(format: FormatId): void;
  chooseChannel(name: string): void;
  switchOff(): void;
}

/** What can be done from the menus. */
export interface MenuActions extends MenuChoices, Pick<Panels, 'copy'>, Pick<Session, 'dispatch'> {}

/** @param withTags the tag's own button has no room */
export function copyItems(
  model: ToolbarModel,
  actions: MenuActions,
  withTags: boolean,
): MenuItem[] {
  const { state, asin } = model;
  const without: MenuItem = {
    label: t('toolbar_copy_plain'),
    run: () => void actions.copy('plain', asin),
  };
  if (state && !chosenLink(state)) return [without];
  const inUse = formatOf(model);
  const item = (format: FormatId): MenuItem => ({
    label: formatName(format, model),
    checked: format === inUse,
    run: () => {
      void actions.copy(format, asin);
      actions.chooseFormat(format);
    },
  });
  const items = FORMATS.map(item);
  const own = templatesOf(model).map(({ id }, at) => ({
    ...item(`template:${id}`),
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
      run: () => actions.switchOff(),
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
