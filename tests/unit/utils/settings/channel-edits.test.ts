import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import * as edit from '@/utils/settings/channel-edits.ts';
import { defaultSettings, type Settings, SettingsSchema } from '@/utils/settings/schema.ts';

const channel = (name: string) => edit.newChannel(name);
const start: Settings = [channel('Tube'), channel('Blog'), channel('Bio')].reduce(
  edit.addChannel,
  defaultSettings(),
);
const inUse: Settings = {
  ...start,
  channels: { ...start.channels, last: { ...channel('Blog'), sentence: 'Hi' } },
};
const names = ({ channels }: Settings) => channels.kept.map(({ name }) => name);

describe('channels', () => {
  it('are added at the end, each name once', () => {
    expect(names(start)).toEqual(['Tube', 'Blog', 'Bio']);
    expect(edit.addChannel(start, channel('Blog'))).toBe(start);
    expect(edit.addChannel(start, channel(''))).toBe(start);
    expect(is(SettingsSchema, start)).toBe(true);
  });

  it('get a free name', () => {
    expect(edit.freeChannelName(start, 'Other')).toBe('Other');
    expect(edit.freeChannelName(start, 'Blog')).toBe('Blog 2');
    expect(edit.freeChannelName(edit.addChannel(start, channel('Blog 2')), 'Blog')).toBe('Blog 3');
  });

  it('are changed, the one in use with what the next text begins with', () => {
    const changed = edit.changeChannel(inUse, 'Blog', { platform: 'blog' });
    expect(changed.channels.kept[1]).toEqual({ ...channel('Blog'), platform: 'blog' });
    expect(changed.channels.last).toMatchObject({ platform: 'blog', sentence: 'Hi' });
    const other = edit.changeChannel(inUse, 'Tube', { platform: 'blog' });
    expect(other.channels.last).toEqual(inUse.channels.last);
  });

  it('are renamed where the name is free', () => {
    const renamed = edit.changeChannel(inUse, 'Blog', { name: 'Site' });
    expect(names(renamed)).toEqual(['Tube', 'Site', 'Bio']);
    expect(renamed.channels.last.name).toBe('Site');
    expect(edit.changeChannel(inUse, 'Blog', { name: 'Tube' })).toBe(inUse);
    expect(edit.changeChannel(inUse, 'Blog', { name: '' })).toBe(inUse);
    expect(edit.changeChannel(inUse, 'Gone', { name: 'Here' })).toBe(inUse);
  });

  it('are copied to the place behind', () => {
    expect(names(edit.duplicateChannel(start, 'Tube', 'Tube 2'))).toEqual([
      'Tube',
      'Tube 2',
      'Blog',
      'Bio',
    ]);
    expect(edit.duplicateChannel(start, 'Gone', 'Gone 2')).toBe(start);
  });

  it.each([
    ['Tube', 2, ['Blog', 'Bio', 'Tube']],
    ['Bio', 0, ['Bio', 'Tube', 'Blog']],
    ['Bio', 3, ['Tube', 'Blog', 'Bio']],
    ['Tube', -1, ['Tube', 'Blog', 'Bio']],
  ])('are moved: %s to %s', (name, to, order) => {
    expect(names(edit.moveChannel(start, name, to))).toEqual(order);
  });

  it.each([
    ['Blog', true],
    ['Tube', false],
  ])('are removed and come back as they were: %s', (name, wasInUse) => {
    const at = names(inUse).indexOf(name);
    const removed = edit.removeChannel(inUse, name);
    expect(names(removed)).not.toContain(name);
    expect(removed.channels.last.sentence).toBe('Hi');
    const kept = inUse.channels.kept[at];
    expect(kept && edit.restoreChannel(removed, kept, at, wasInUse)).toEqual(inUse);
  });
});

describe('wordings', () => {
  it('are the creator’s own until they are reset or emptied', () => {
    const own = edit.setWording(start, 'de', 'Werbung!');
    expect(own.channels.own).toEqual({ de: 'Werbung!' });
    expect(edit.setWording(own, 'de', null).channels.own).toEqual({});
    expect(edit.setWording(own, 'de', ' ').channels.own).toEqual({});
    expect(edit.setWording(start, 'de', null)).toBe(start);
  });
});
