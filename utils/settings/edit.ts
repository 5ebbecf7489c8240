import type { CoreCode, MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isMore } from '@/utils/marketplaces/hosts.ts';
import { oneLine } from '@/utils/text/clean.ts';
import type { Channels } from './channels.ts';
import type { ReminderDays } from './reminders.ts';
import {
  type Account,
  accountOf,
  type OneLink,
  type Settings,
  type Template,
  type Theme,
  type TrackingId,
} from './schema.ts';
import type { FollowWording, StreamTexts } from './stream-texts.ts';
import type { TargetFigure, TargetSpan } from './targets.ts';

/**
 * Every change that the creator can make to the settings, as pure functions for `changeSettings`.
 * A change that has nothing to do returns the settings that it was given, and nothing is written.
 * Names become single well-formed lines here: they stand in menus beside other texts.
 */

/** Puts a tracking id at the end of a marketplace's; one that is there already only gets the name. */
export function addTag(settings: Settings, code: MarketplaceCode, id: TrackingId): Settings {
  const { ids } = accountOf(settings, code);
  if (ids.some(({ tag }) => tag === id.tag)) {
    return id.name ? renameTag(settings, code, id.tag, id.name) : settings;
  }
  return withAccount(settings, code, { ids: [...ids, { ...id, name: oneLine(id.name) }] });
}

export function renameTag(
  settings: Settings,
  code: MarketplaceCode,
  tag: string,
  typed: string,
): Settings {
  const name = oneLine(typed);
  const { ids } = accountOf(settings, code);
  if (!ids.some((id) => id.tag === tag && id.name !== name)) return settings;
  return withAccount(settings, code, {
    ids: ids.map((id) => (id.tag === tag ? { tag, name } : id)),
  });
}

/** Takes a tracking id away, and with it its being the default or the last chosen. */
export function removeTag(settings: Settings, code: MarketplaceCode, tag: string): Settings {
  const account = accountOf(settings, code);
  const ids = account.ids.filter((id) => id.tag !== tag);
  if (ids.length === account.ids.length) return settings;
  const changed = withAccount(settings, code, {
    ids,
    default: account.default === tag ? null : account.default,
  });
  return settings.lastTag[code] === tag ? forgetChoice(changed, code) : changed;
}

/** Undoes `removeTag`: the id stands where it stood. `at` counts from 0. */
export function restoreTag(
  settings: Settings,
  code: MarketplaceCode,
  id: TrackingId,
  at: number,
  asDefault: boolean,
): Settings {
  const account = accountOf(settings, code);
  if (account.ids.some(({ tag }) => tag === id.tag)) return settings;
  return withAccount(settings, code, {
    ids: account.ids.toSpliced(at, 0, id),
    default: asDefault ? id.tag : account.default,
  });
}

/**
 * Makes a tracking id the one that links carry; null: the first in the list.
 * The id last chosen on the toolbar is forgotten: it would go before the new default.
 */
export function setDefault(
  settings: Settings,
  code: MarketplaceCode,
  tag: string | null,
): Settings {
  const { ids } = accountOf(settings, code);
  if (tag !== null && !ids.some((id) => id.tag === tag)) return settings;
  return forgetChoice(withAccount(settings, code, { default: tag }), code);
}

/** One id for many marketplaces; null takes it away. */
export function setOneLink(settings: Settings, oneLink: OneLink | null): Settings {
  return {
    ...settings,
    oneLink: oneLink && { ...oneLink, marketplaces: [...new Set(oneLink.marketplaces)] },
  };
}

/** Puts a template at the end, or in the place of the one with the same id. */
export function saveTemplate(settings: Settings, { id, name, body }: Template): Settings {
  const { templates } = settings;
  const template = { id, name: oneLine(name), body: body.toWellFormed() };
  return {
    ...settings,
    templates: templates.some((each) => each.id === id)
      ? templates.map((each) => (each.id === id ? template : each))
      : [...templates, template],
  };
}

export function removeTemplate(settings: Settings, id: string): Settings {
  return { ...settings, templates: settings.templates.filter((each) => each.id !== id) };
}

/** Undoes `removeTemplate`: the template stands where it stood. `at` counts from 0. */
export function restoreTemplate(settings: Settings, template: Template, at: number): Settings {
  if (settings.templates.some(({ id }) => id === template.id)) return settings;
  return { ...settings, templates: settings.templates.toSpliced(at, 0, template) };
}

export function setLink(settings: Settings, link: Partial<Settings['link']>): Settings {
  return { ...settings, link: { ...settings.link, ...link } };
}

/**
 * Switches a marketplace on or off. For one that is not built in, the caller asks the browser for the
 * permission first, and gives it back after.
 */
export function switchMarketplace(
  settings: Settings,
  code: MarketplaceCode,
  active: boolean,
): Settings {
  return isMore(code)
    ? { ...settings, on: toggled(settings.on, code, active) }
    : { ...settings, off: toggled<CoreCode>(settings.off, code, !active) };
}

/** Changes parts of the channels; the other parts stay. */
export function setChannels(settings: Settings, channels: Partial<Channels>): Settings {
  return { ...settings, channels: { ...settings.channels, ...channels } };
}

/** Changes parts of what the texts of streams have in common; the others stay. */
export function setStreamTexts(settings: Settings, texts: Partial<StreamTexts>): Settings {
  return { ...settings, streamTexts: { ...settings.streamTexts, ...texts } };
}

/** Changes her wording of how to follow her in a language; what says nothing any more is gone. */
export function setFollowWording(
  settings: Settings,
  language: string,
  change: Partial<FollowWording>,
): Settings {
  const { [language]: before, ...others } = settings.streamTexts.follow;
  const wording = { steps: null, line: null, checked: null, ...before, ...change };
  const isAnything = Object.values(wording).some((value) => value !== null);
  return setStreamTexts(settings, {
    follow: isAnything ? { ...others, [language]: wording } : others,
  });
}

export function setHome(settings: Settings, home: MarketplaceCode): Settings {
  return { ...settings, home };
}

export function setPictures(settings: Settings, pictures: boolean): Settings {
  return { ...settings, pictures };
}

export function setTheme(settings: Settings, theme: Theme): Settings {
  return { ...settings, theme };
}

/** @param isWanted whether she is reminded so many days before an account's deadline */
export function setReminder(settings: Settings, days: ReminderDays, isWanted: boolean): Settings {
  return { ...settings, remindersOff: toggled(settings.remindersOff, days, !isWanted) };
}

/** @param target in minutes, in the smallest unit of the home currency, or people; 0: none */
export function setTarget(
  settings: Settings,
  span: TargetSpan,
  figure: TargetFigure,
  target: number,
): Settings {
  const { targets } = settings;
  if (targets[span][figure] === target) return settings;
  return { ...settings, targets: { ...targets, [span]: { ...targets[span], [figure]: target } } };
}

/** The welcome has been seen, finished or not: it does not come by itself again. */
export function finishWelcome(settings: Settings): Settings {
  return { ...settings, welcomed: true };
}

function withAccount(
  settings: Settings,
  code: MarketplaceCode,
  change: Partial<Account>,
): Settings {
  const account = { ...accountOf(settings, code), ...change };
  const { [code]: _, ...others } = settings.accounts;
  const accounts = account.ids.length > 0 ? { ...others, [code]: account } : others;
  return { ...settings, accounts };
}

function forgetChoice(settings: Settings, code: MarketplaceCode): Settings {
  const { [code]: _, ...lastTag } = settings.lastTag;
  return { ...settings, lastTag };
}

/** A list with an item at its end, or without it. */
export function toggled<T>(list: readonly T[], item: T, present: boolean): T[] {
  const others = list.filter((each) => each !== item);
  return present ? [...others, item] : others;
}
