import * as v from 'valibot';
import { fromBraces } from './brace-templates.ts';
import { noChannels } from './channels.ts';
import { defaultSettings, SECTIONS, type Settings, VERSION } from './schema.ts';

/** What was made of the stored settings. */
export interface Loaded {
  settings: Settings;
  /** The parts that could not be read and are as for a new creator now: `bar`, `accounts.DE`, or `settings` for all of it. */
  damaged: string[];
  /** Written by a newer Linkshelf, of this version: read as far as it is understood, never overwritten. */
  newer: number | null;
}

type Stored = Readonly<Record<string, unknown>>;

/**
 * One step for each version: the first lifts version 1 to 2, which has channels; version 3 has formats in Mustache. A
 * step takes whatever was stored, damaged or not, and leaves alone what it does not understand: reading comes after it.
 */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  (stored) => ({ channels: noChannels(), ...stored }),
  (stored) => ({ ...stored, templates: inMustache(stored.templates) }),
];

function inMustache(templates: unknown): unknown {
  if (!Array.isArray(templates)) return templates;
  return templates.map((template: unknown) => {
    const { body }: { body?: unknown } = Object(template);
    return typeof body === 'string' ? { ...Object(template), body: fromBraces(body) } : template;
  });
}

/**
 * Reads stored settings of any version. Never throws.
 * @param stored as it came from the browser's storage; undefined for a new creator
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
  const settings = defaultSettings();
  const accounts = v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((given) => readAccounts(given, damaged)),
  );
  for (const [name, schema] of Object.entries<v.GenericSchema>({ ...SECTIONS, accounts })) {
    const read = v.safeParse(schema, stored[name]);
    if (read.success) Object.assign(settings, { [name]: read.output });
    else damaged.push(name);
  }
  return { settings, damaged };
}

/** Account by account: one that cannot be read does not take the others' tags with it. */
function readAccounts(given: Stored, damaged: string[]): Settings['accounts'] {
  const accounts: Settings['accounts'] = {};
  for (const [code, account] of Object.entries(given)) {
    const read = v.safeParse(SECTIONS.accounts, { [code]: account });
    if (read.success) Object.assign(accounts, read.output);
    else damaged.push(`accounts.${code}`);
  }
  return accounts;
}
