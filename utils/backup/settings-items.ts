import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Json, same } from '@/utils/records/record.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import {
  type Account,
  accountOf,
  chosenTag,
  defaultSettings,
  type Settings,
} from '@/utils/settings/schema.ts';
import type { SettingsPart } from './parts.ts';

/** One thing that a creator has set: what is as for a new one is none. */
interface Item {
  part: SettingsPart;
  /** Names it within its part. */
  key: string;
  value: Json;
  /** The key of the item that it chooses: where that is not set, it is no further thing that is missing. */
  chosen?: string;
  /** Sets it in other settings; an item of a list comes to stand at its end, or in the place of the same one. */
  put: (settings: Settings) => Settings;
}

/** How a part of a backup compares with the settings here. */
export interface PartCounts {
  /** What is set in the backup. */
  total: number;
  /** Of it, what is not set here. */
  missing: number;
  /** Of it, what is set otherwise here. */
  different: number;
}

export function compareSettings(
  here: Settings,
  backup: Settings,
): Readonly<Record<SettingsPart, PartCounts>> {
  const none = (): PartCounts => ({ total: 0, missing: 0, different: 0 });
  const counts = { trackingIds: none(), templates: none(), channels: none(), settings: none() };
  const set = valuesOf(here);
  for (const { part, key, value, chosen } of itemsOf(backup)) {
    const known = set.get(key);
    if (chosen !== undefined && !set.has(chosen)) continue;
    counts[part].total += 1;
    if (known === undefined) counts[part].missing += 1;
    else if (!same(known, value)) counts[part].different += 1;
  }
  return counts;
}

/**
 * The settings with what a backup has. What is set only here stays.
 * @param isPreferred takes the backup's also where something is set otherwise here
 * @returns the very same object where nothing changes
 */
export function restoreSettings(
  here: Settings,
  backup: Settings,
  parts: ReadonlySet<SettingsPart>,
  isPreferred: boolean,
): Settings {
  const set = valuesOf(here);
  const wanted = itemsOf(backup).filter(({ part, key, value }) => {
    const known = set.get(key);
    return parts.has(part) && (known === undefined || (isPreferred && !same(known, value)));
  });
  return wanted.reduce((settings, { put }) => put(settings), here);
}

/** What is set here. Where there are tracking ids, one of them is in use, whether she chose it or not. */
function valuesOf(settings: Settings): Map<string, Json> {
  const values = new Map(itemsOf(settings).map(({ key, value }) => [key, value]));
  for (const code of CODES) {
    const { ids, default: tag } = accountOf(settings, code);
    const [first] = ids;
    if (!first) continue;
    values.set(defaultKey(code), tag ?? first.tag);
    values.set(lastKey(code), chosenTag(settings, code));
  }
  return values;
}

function itemsOf(settings: Settings): Item[] {
  return [
    ...accountItems(settings),
    ...templateItems(settings),
    ...channelItems(settings),
    ...streamItems(settings),
    ...otherItems(settings),
  ];
}

function accountItems({ accounts, oneLink, lastTag }: Settings): Item[] {
  const part: SettingsPart = 'trackingIds';
  const items = CODES.flatMap((code): Item[] => {
    const { ids, default: tag } = accountOf({ accounts }, code);
    const last = lastTag[code];
    const change = (edit: (account: Account) => Partial<Account>) => (settings: Settings) => {
      const account = accountOf(settings, code);
      const changed = { ...account, ...edit(account) };
      return { ...settings, accounts: { ...settings.accounts, [code]: changed } };
    };
    return [
      ...ids.map((id) => ({
        part,
        key: idKey(code, id.tag),
        value: id.name,
        put: change(({ ids: here }) => ({ ids: placed(here, id, (each) => each.tag) })),
      })),
      ...(tag === null
        ? []
        : [
            {
              part,
              key: defaultKey(code),
              value: tag,
              chosen: idKey(code, tag),
              put: change(() => ({ default: tag })),
            },
          ]),
      ...(last === undefined
        ? []
        : [
            {
              part,
              key: lastKey(code),
              value: last,
              chosen: idKey(code, last),
              put: choosing(code, last),
            },
          ]),
    ];
  });
  if (!oneLink) return items;
  return [
    ...items,
    { part, key: 'oneLink', value: oneLink, put: (settings) => ({ ...settings, oneLink }) },
  ];
}

function choosing(code: MarketplaceCode, tag: string): Item['put'] {
  return (settings) => ({ ...settings, lastTag: { ...settings.lastTag, [code]: tag } });
}

const idKey = (code: MarketplaceCode, tag: string) => `id ${code} ${tag}`;
const defaultKey = (code: MarketplaceCode) => `default ${code}`;
const lastKey = (code: MarketplaceCode) => `last ${code}`;

function templateItems({ templates }: Settings): Item[] {
  return templates.map((template) => ({
    part: 'templates',
    key: `template ${template.id}`,
    value: template,
    put: (settings) => ({
      ...settings,
      templates: placed(settings.templates, template, ({ id }) => id),
    }),
  }));
}

function channelItems({ channels }: Settings): Item[] {
  const part: SettingsPart = 'channels';
  const change =
    (edit: (channels: Settings['channels']) => Partial<Settings['channels']>) =>
    (settings: Settings): Settings => ({
      ...settings,
      channels: { ...settings.channels, ...edit(settings.channels) },
    });
  const items: Item[] = channels.kept.map((channel) => ({
    part,
    key: `channel ${channel.name}`,
    value: channel,
    put: change(({ kept }) => ({ kept: placed(kept, channel, ({ name }) => name) })),
  }));
  for (const [language, wording] of Object.entries(channels.own)) {
    const put = change(({ own }) => ({ own: { ...own, [language]: wording } }));
    items.push({ part, key: `wording ${language}`, value: wording, put });
  }
  const { name, last } = channels;
  if (name !== '') items.push({ part, key: 'signed', value: name, put: change(() => ({ name })) });
  if (!same(last, noChannels().last)) {
    items.push({ part, key: 'last channel', value: last, put: change(() => ({ last })) });
  }
  return items;
}

function streamItems({ streamTexts }: Settings): Item[] {
  const part: SettingsPart = 'settings';
  const change =
    (edit: (texts: Settings['streamTexts']) => Partial<Settings['streamTexts']>) =>
    (settings: Settings): Settings => ({
      ...settings,
      streamTexts: { ...settings.streamTexts, ...edit(settings.streamTexts) },
    });
  const { page, announcement, zones } = streamTexts;
  const items = Object.entries(streamTexts.follow).map(
    ([language, wording]): Item => ({
      part,
      key: `follow ${language}`,
      value: wording,
      put: change(({ follow }) => ({ follow: { ...follow, [language]: wording } })),
    }),
  );
  const put = (key: string, value: Json, edit: Partial<Settings['streamTexts']>) =>
    items.push({ part, key, value, put: change(() => edit) });
  if (page !== '') put('page', page, { page });
  if (announcement !== '') put('announcement', announcement, { announcement });
  if (zones.length > 0) put('zones', zones, { zones });
  return items;
}

/** The parts of the settings that are taken as they are, and those whose fields are. */
const WHOLE = ['home', 'off', 'on', 'pictures', 'theme', 'remindersOff', 'targets'] as const;
const BY_FIELD = ['bar', 'link'] as const;

function otherItems(settings: Settings): Item[] {
  const part: SettingsPart = 'settings';
  const unset = defaultSettings();
  const items: Item[] = [];
  for (const name of WHOLE) {
    const value = settings[name];
    if (same(value, unset[name])) continue;
    items.push({ part, key: name, value, put: (each) => ({ ...each, [name]: value }) });
  }
  for (const name of BY_FIELD) {
    const known = new Map<string, Json>(Object.entries(unset[name]));
    for (const [field, value] of Object.entries(settings[name])) {
      if (same(value, known.get(field) ?? null)) continue;
      items.push({
        part,
        key: `${name} ${field}`,
        value,
        put: (each) => ({ ...each, [name]: { ...each[name], [field]: value } }),
      });
    }
  }
  return items;
}

/** A list with an item in the place of the same one, else at its end. */
function placed<T>(list: readonly T[], item: T, keyOf: (item: T) => string): T[] {
  const at = list.findIndex((each) => keyOf(each) === keyOf(item));
  return at < 0 ? [...list, item] : list.with(at, item);
}
