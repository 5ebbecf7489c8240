import * as v from 'valibot';
import { DEFAULT_LINK, isTag } from '@/utils/links/tracking-link.ts';
import {
  type CoreCode,
  isMarketplaceCode,
  isMore,
  type MarketplaceCode,
  type MoreCode,
} from '@/utils/marketplaces/hosts.ts';
import { ChannelsSchema, noChannels } from './channels.ts';
import { REMINDER_DAYS } from './reminders.ts';
import { noStreamTexts, StreamTextsSchema } from './stream-texts.ts';
import { TargetsSchema, usualTargets } from './targets.ts';

/** The version that this code writes; one more with every change that an older one could not read. */
export const VERSION = 3;

/** The longest that is stored, in UTF-16 units; the fields on the options page stop there. */
export const LIMITS = { tag: 64, name: 100, body: 20_000 } as const;
/** A text of version 2 grows by its upgrade, nearly five times where it is nothing but braces. */
const UPGRADED = 5;

const code = v.pipe(v.string(), v.guard(isMarketplaceCode));
const coreCode = v.pipe(
  code,
  v.guard((each: MarketplaceCode) => !isMore(each)),
);
const moreCode = v.pipe(code, v.guard(isMore));
const tag = v.pipe(v.string(), v.check(isTag));
const name = v.pipe(v.string(), v.maxLength(LIMITS.name));

/** A creator's associate account in one marketplace. */
export const AccountSchema = v.object({
  ids: v.array(v.object({ tag, name })),
  /** The tag that is used until another is chosen; null: the first. */
  default: v.nullable(tag),
});

const TemplateSchema = v.object({
  id: v.pipe(name, v.nonEmpty()),
  name,
  body: v.pipe(v.string(), v.maxLength(UPGRADED * LIMITS.body)),
});

/** What the colors can follow. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The parts of the settings; each is read by itself, so that damage to one spares the others. */
export const SECTIONS = {
  /** The creator's home marketplace; null until the welcome has asked. */
  home: v.nullable(code),
  accounts: v.record(code, AccountSchema),
  /** One id that earns in many marketplaces. */
  oneLink: v.nullable(v.object({ tag, marketplaces: v.array(code) })),
  templates: v.array(TemplateSchema),
  bar: v.object({
    place: v.picklist(['bottom', 'top']),
    collapsed: v.boolean(),
    hidden: v.boolean(),
  }),
  link: v.object({
    exactVariation: v.boolean(),
    language: v.picklist(['none', 'path', 'query']),
    languageCode: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
    siteStripe: v.boolean(),
  }),
  channels: ChannelsSchema,
  /** What the texts of streams have in common; absent in what was stored before there were streams. */
  streamTexts: v.optional(StreamTextsSchema, noStreamTexts()),
  /** What she wants to reach with streams; absent in what was stored before there were streams. */
  targets: v.optional(TargetsSchema, usualTargets()),
  /** Built-in marketplaces that the creator switched off. */
  off: v.array(coreCode),
  /** Further marketplaces that the creator switched on. */
  on: v.array(moreCode),
  /** The tag last chosen on the toolbar. */
  lastTag: v.record(code, tag),
  /** The format last copied in, on the toolbar or in the popup, a `FormatId`; absent: none yet. */
  lastFormat: v.optional(v.string()),
  /** Whether the extension's own pages show product pictures. */
  pictures: v.boolean(),
  /** The colors of all that is Linkshelf's, on this device; absent in what was stored before there was the choice. */
  theme: v.optional(v.picklist(THEMES), 'system'),
  /** So many days before an account's deadline she is not reminded of it; absent in what was stored before there was the choice. */
  remindersOff: v.optional(v.array(v.picklist(REMINDER_DAYS)), []),
  welcomed: v.boolean(),
};

export const SettingsSchema = v.object({ version: v.literal(VERSION), ...SECTIONS });

export type Settings = v.InferOutput<typeof SettingsSchema>;
export type Account = v.InferOutput<typeof AccountSchema>;
/** A format of the creator's own; `body` is in Mustache, see `utils/descriptions/own-format.ts`. */
export type Template = v.InferOutput<typeof TemplateSchema>;
export type TrackingId = Account['ids'][number];
export type OneLink = NonNullable<Settings['oneLink']>;

/** What a new creator starts with. */
export function defaultSettings(): Settings {
  return {
    version: VERSION,
    home: null,
    accounts: {},
    oneLink: null,
    templates: [],
    bar: { place: 'bottom', collapsed: false, hidden: false },
    link: { ...DEFAULT_LINK },
    channels: noChannels(),
    streamTexts: noStreamTexts(),
    targets: usualTargets(),
    off: [],
    on: [],
    lastTag: {},
    pictures: true,
    theme: 'system',
    remindersOff: [],
    welcomed: false,
  };
}

/** A marketplace's account; an empty one where the creator has none. */
export function accountOf(
  { accounts }: Pick<Settings, 'accounts'>,
  code: MarketplaceCode,
): Account {
  return accounts[code] ?? { ids: [], default: null };
}

/** The tracking ids that earn in a marketplace: its account's, then the OneLink id if it is for this one. */
export function tagsFor(settings: Settings, code: MarketplaceCode): TrackingId[] {
  const { ids } = accountOf(settings, code);
  const { oneLink } = settings;
  if (!oneLink?.marketplaces.includes(code)) return ids;
  if (ids.some((id) => id.tag === oneLink.tag)) return ids;
  return [...ids, { tag: oneLink.tag, name: 'OneLink' }];
}

/** The tag that links carry now: the one last chosen if the creator still has it, the default, the first. */
export function chosenTag(settings: Settings, code: MarketplaceCode): string | null {
  const tags = tagsFor(settings, code).map((id) => id.tag);
  const wanted = [settings.lastTag[code], settings.accounts[code]?.default];
  return wanted.find((each) => each && tags.includes(each)) ?? tags[0] ?? null;
}

/** The tag of texts with many links: the default, else the first, whichever was last chosen for a product. */
export function defaultTag(settings: Settings, code: MarketplaceCode): string | null {
  return chosenTag({ ...settings, lastTag: {} }, code);
}

/** The tag of the tracking id that has this name in a marketplace; null: none has. */
export function namedTag(settings: Settings, code: MarketplaceCode, name: string): string | null {
  return (name && tagsFor(settings, code).find((id) => id.name === name)?.tag) || null;
}

/** Whether Linkshelf serves a marketplace: built in and not switched off, or switched on. */
export function isOn(
  { off, on }: { off: readonly CoreCode[]; on: readonly MoreCode[] },
  code: MarketplaceCode,
): boolean {
  return isMore(code) ? on.includes(code) : !off.some((each) => each === code);
}
