import * as v from 'valibot';
import { noChannels } from './channels.ts';
import { AccountSchema, defaultSettings, SECTIONS, type Settings, VERSION } from './schema.ts';

/** What was made of the stored settings. */
export interface Loaded {
  settings: Settings;
  /** What could not be read and is as for a new user now: `bar`, `accounts.DE`, or `settings` for all of it. */
  damaged: string[];
  /** Written by a newer Linkshelf, of this version: read as far as it is understood, never overwritten. */
  newer: number | null;
}

type Stored = Readonly<Record<string, unknown>>;

/**
 * One step a version: the first lifts version 1 to 2. A step takes whatever was stored, damaged or not,
 * and leaves alone what it does not understand: reading comes after it.
 */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  (stored) => ({ channels: noChannels(), ...stored }),
];

/**
 * Reads stored settings of any version. Never throws.
 * @param stored as it came from the browser's storage; undefined for a new user
 */
export function loadSettings(stored: unknown): Loaded {
  if (stored === undefined) return { settings: defaultSettings(), damaged: [], newer: null };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { settings: defaultSettings(), damaged: ['settings'], newer: null };
  }
  const given: Stored = { ...stored };
  const { version } = given;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const { settings, damaged } = read(given);
    return { settings, damaged: ['version', ...damaged], newer: null };
  }
  const lifted = STEPS.slice(version - 1).reduce((each, step) => step(each), given);
  return { ...read(lifted), newer: version > VERSION ? version : null };
}

function read(stored: Stored): { settings: Settings; damaged: string[] } {
  const damaged: string[] = [];
  const fallback = defaultSettings();
  const section = <T>(name: string, schema: v.GenericSchema<unknown, T>, otherwise: T): T => {
    const result = v.safeParse(schema, stored[name]);
    if (!result.success) damaged.push(name);
    return result.success ? result.output : otherwise;
  };
  const settings: Settings = {
    version: VERSION,
    home: section('home', SECTIONS.home, fallback.home),
    accounts: readAccounts(stored.accounts, damaged),
    oneLink: section('oneLink', SECTIONS.oneLink, fallback.oneLink),
    templates: section('templates', SECTIONS.templates, fallback.templates),
    bar: section('bar', SECTIONS.bar, fallback.bar),
    link: section('link', SECTIONS.link, fallback.link),
    channels: section('channels', SECTIONS.channels, fallback.channels),
    off: section('off', SECTIONS.off, fallback.off),
    on: section('on', SECTIONS.on, fallback.on),
    lastTag: section('lastTag', SECTIONS.lastTag, fallback.lastTag),
    pictures: section('pictures', SECTIONS.pictures, fallback.pictures),
    welcomed: section('welcomed', SECTIONS.welcomed, fallback.welcomed),
  };
  return { settings, damaged };
}

/** Account by account: one that cannot be read does not take the others' tags with it. */
function readAccounts(stored: unknown, damaged: string[]): Settings['accounts'] {
  const whole = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!whole.success) {
    damaged.push('accounts');
    return {};
  }
  const sound = Object.entries(whole.output).filter(([code, account]) => {
    const readable = v.is(SECTIONS.accounts, { [code]: account }) && v.is(AccountSchema, account);
    if (!readable) damaged.push(`accounts.${code}`);
    return readable;
  });
  return v.parse(SECTIONS.accounts, Object.fromEntries(sound));
}
