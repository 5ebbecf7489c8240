import { oneLine } from '@/utils/text/clean.ts';
import { type Channel, noChannels } from './channels.ts';
import { setChannels } from './edit.ts';
import { LIMITS, type Settings } from './schema.ts';

/**
 * What the creator changes of her channels and wordings, as pure functions for `changeSettings`; see `edit.ts`. A
 * channel is known by its name, which no other has. What is changed of the channel in use counts for the next text too.
 */

/** A name that no channel has: the one that is wished for, or that with a number. */
export function freeChannelName({ channels }: Settings, wished: string): string {
  const base = oneLine(wished).slice(0, LIMITS.name - 4);
  const isTaken = (name: string) => channels.kept.some((each) => each.name === name);
  let name = base;
  for (let number = 2; isTaken(name); number++) name = `${base} ${number}`;
  return name;
}

/** Puts a new channel at the end; nothing changes where its name is taken. */
export function addChannel(settings: Settings, channel: Channel): Settings {
  return insertChannel(settings, channel, settings.channels.kept.length);
}

/** A channel as a new one begins. */
export function newChannel(name: string): Channel {
  return { ...noChannels().last, name };
}

/** Changes some choices of a channel, its name too; nothing changes where that is empty or another channel's. */
export function changeChannel(
  settings: Settings,
  name: string,
  change: Partial<Channel>,
): Settings {
  const { kept, last } = settings.channels;
  const next = change.name ?? name;
  const isFree = next === name || (next !== '' && !kept.some((each) => each.name === next));
  if (!isFree || !kept.some((each) => each.name === name)) return settings;
  return setChannels(settings, {
    kept: kept.map((each) => (each.name === name ? { ...each, ...change } : each)),
    last: last.name === name ? { ...last, ...change } : last,
  });
}

/** Puts a copy with another name behind a channel. */
export function duplicateChannel(settings: Settings, name: string, copyName: string): Settings {
  const at = settings.channels.kept.findIndex((each) => each.name === name);
  const original = settings.channels.kept[at];
  return original ? insertChannel(settings, { ...original, name: copyName }, at + 1) : settings;
}

/** Moves a channel to a place among the others. `to` counts from 0. */
export function moveChannel(settings: Settings, name: string, to: number): Settings {
  const { kept } = settings.channels;
  const channel = kept.find((each) => each.name === name);
  if (!channel || to < 0 || to >= kept.length) return settings;
  const others = kept.filter((each) => each.name !== name);
  return setChannels(settings, { kept: others.toSpliced(to, 0, channel) });
}

/** Takes a channel away; the next text still begins with what it chose, under no name. */
export function removeChannel(settings: Settings, name: string): Settings {
  const { kept, last } = settings.channels;
  return setChannels(settings, {
    kept: kept.filter((each) => each.name !== name),
    last: last.name === name ? { ...last, name: '' } : last,
  });
}

/** Undoes `removeChannel`: the channel is where it was. `at` counts from 0. */
export function restoreChannel(
  settings: Settings,
  channel: Channel,
  at: number,
  wasInUse: boolean,
): Settings {
  const restored = insertChannel(settings, channel, at);
  const { last } = restored.channels;
  if (!wasInUse || restored === settings || last.name !== '') return restored;
  return setChannels(restored, { last: { ...last, name: channel.name } });
}

function insertChannel(settings: Settings, channel: Channel, at: number): Settings {
  const { kept } = settings.channels;
  if (channel.name === '' || kept.some(({ name }) => name === channel.name)) return settings;
  return setChannels(settings, { kept: kept.toSpliced(at, 0, channel) });
}

/** The creator's wording of a language's statement; null or blank: the one that Linkshelf comes with. */
export function setWording(settings: Settings, language: string, wording: string | null): Settings {
  const { [language]: before, ...others } = settings.channels.own;
  if (wording !== null && wording.trim() !== '') {
    return setChannels(settings, { own: { ...settings.channels.own, [language]: wording } });
  }
  return before === undefined ? settings : setChannels(settings, { own: others });
}
