import { type Json, same } from '@/utils/records/record.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { OutsideChanges } from '@/utils/shop/database/schema.ts';
import { type BesidePart, settingsPartOf } from './parts.ts';

/*
 * What a backup or a reset changes beside the shop's records, as the journal holds it for undo: sections of the
 * settings, by their names, and the history of links as it is stored.
 */

/** The name of the history of links among them. */
export const HISTORY = 'history';
/** Whether the sections are the creator's own on this device, before and after: not what a file has brought. */
const OWN = 'own';
/** Before the names of sections. */
export const SECTION = 'settings:';

/** What differs between settings, section by section. */
export function settingsChanges(before: Settings, after: Settings): OutsideChanges {
  const old = sectionsOf(before);
  const changed = [...sectionsOf(after)].flatMap(([name, value]): [string, [Json, Json]][] => {
    const known = old.get(name) ?? null;
    return same(known, value) ? [] : [[SECTION + name, [known, value]]];
  });
  return Object.fromEntries(changed);
}

/** The changes, and whether what they lead from, and what they lead to, was in use here by the creator's own hand. */
export function withOwn(changes: OutsideChanges, before: boolean, after: boolean): OutsideChanges {
  return Object.keys(changes).length > 0 ? { ...changes, [OWN]: [before, after] } : changes;
}

/** Whether what the changes lead to is the creator's own: it needs no agreement. */
export function isOwn(changes: OutsideChanges): boolean {
  return changes[OWN]?.[1] === true;
}

function sectionsOf(settings: Settings): ReadonlyMap<string, Json> {
  const { lastFormat: _, ...sections } = settings; // A device's own: neither restored nor reset.
  return new Map<string, Json>(Object.entries(sections));
}

/**
 * The settings with these changes made; a section that holds something else by now stays.
 * @returns the very same object where there is nothing to change
 */
export function withSettingsChanges(settings: Settings, changes: OutsideChanges): Settings {
  const known = sectionsOf(settings);
  const wanted = Object.keys(defaultSettings()).flatMap((name): [string, Json][] => {
    const change = changes[SECTION + name];
    return change && same(known.get(name) ?? null, change[0]) ? [[name, change[1]]] : [];
  });
  return wanted.length > 0 ? { ...settings, ...Object.fromEntries(wanted) } : settings;
}

/** The history of links with its change made; as it is where it holds something else by now. */
export function withHistoryChange(stored: string | null, changes: OutsideChanges): string | null {
  const change = changes[HISTORY];
  if (!change || stored !== change[0]) return stored;
  return typeof change[1] === 'string' ? change[1] : null;
}

/** The parts that a restore or a reset changes beside the shop's records, each once. */
export function changedParts(changes: OutsideChanges | null): BesidePart[] {
  const parts = Object.keys(changes ?? {}).flatMap((name): BesidePart[] => {
    if (name === HISTORY) return ['history'];
    if (!name.startsWith(SECTION)) return [];
    return [settingsPartOf(name.slice(SECTION.length))];
  });
  return [...new Set(parts)];
}
