import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/utils/browser/i18n.ts';
import {
  addChannel,
  duplicateChannel,
  freeChannelName,
  moveChannel,
  newChannel,
  removeChannel,
  restoreChannel,
} from '@/utils/settings/channel-edits.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { AccountsPort } from '../port.ts';
import { type Notify, removeWithUndo } from '../remove-with-undo.ts';
import { type Save, SaveNote, useSaver } from '../save.tsx';
import { SectionCard } from '../section-card.tsx';
import { ChannelEditor } from './channel-editor.tsx';
import { Wordings } from './wordings.tsx';
import './channels.css';

export interface ChannelsSectionProps {
  settings: Settings;
  save: Save;
  notify: Notify;
  port: AccountsPort;
}

/** The creator's channels with all their choices, and the wordings that her texts disclose with. */
export function ChannelsSection({ settings, save, notify, port }: ChannelsSectionProps) {
  return (
    <>
      <p class="section-intro">{t('options_channels_intro')}</p>
      <ChannelList settings={settings} save={save} notify={notify} />
      <Wordings settings={settings} save={save} port={port} />
    </>
  );
}

type ListProps = Omit<ChannelsSectionProps, 'port'>;

function ChannelList({ settings, save, notify }: ListProps) {
  const { kept } = settings.channels;
  const list = useChannelList({ settings, save, notify });
  return (
    <SectionCard title={t('options_channels_title')} anchor="list">
      <div class="collapsibles" ref={list.root}>
        {kept.map((channel, at) => (
          // By their place: a channel that is renamed is the same editor, with the focus where it was.
          <ChannelEditor
            key={at}
            channel={channel}
            settings={settings}
            save={save}
            isOpen={list.openNames.includes(channel.name)}
            isNew={channel.name === list.newName}
            onToggle={(isOpen) => list.toggle(channel.name, isOpen)}
            onRename={(name) => list.renamed(channel.name, name)}
            onMove={kept.length > 1 ? (step) => list.move(channel, at, step) : null}
            isFirst={at === 0}
            isLast={at === kept.length - 1}
            onDuplicate={() => void list.duplicate(channel)}
            onRemove={() => void list.remove(channel, at)}
          />
        ))}
      </div>
      <div class={kept.length === 0 ? 'section-empty' : 'section-actions'}>
        {kept.length === 0 && <p>{t('options_channels_empty')}</p>}
        <Button icon="add" variant="primary" buttonRef={list.adder} onClick={() => void list.add()}>
          {t('options_channels_new')}
        </Button>
        <SaveNote saver={list.saver} />
      </div>
    </SectionCard>
  );
}

/** The button that moved a channel keeps the focus, in the channel's new place. */
function useMovedFocus(root: RefObject<HTMLDivElement | null>, kept: readonly Channel[]) {
  const moved = useRef<{ to: number; step: 1 | -1 } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { to, step } = moved.current;
    moved.current = null;
    const row = root.current?.children[to];
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>('.channel-move') ?? [];
    const wanted = step < 0 ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }, [root, kept]);
  return moved;
}

/** What is done with the list as a whole; which channels are open is remembered by their names. */
function useChannelList({ settings, save, notify }: ListProps) {
  const saver = useSaver(save);
  const [openNames, setOpenNames] = useState<readonly string[]>([]);
  const [newName, setNewName] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const moved = useMovedFocus(root, settings.channels.kept);

  const toggle = (name: string, isOpen: boolean) =>
    setOpenNames((names) => [...names.filter((each) => each !== name), ...(isOpen ? [name] : [])]);

  async function show(name: string, run: Promise<boolean>) {
    setNewName(name);
    toggle(name, true);
    await run;
  }

  return {
    saver,
    root,
    adder,
    openNames,
    newName,
    toggle,
    renamed(before: string, name: string) {
      setOpenNames((names) => names.map((each) => (each === before ? name : each)));
      setNewName(null);
    },
    add() {
      const name = freeChannelName(settings, t('options_channels_new_name'));
      return show(
        name,
        saver.run((now) => addChannel(now, newChannel(name))),
      );
    },
    duplicate(channel: Channel) {
      const name = freeChannelName(settings, channel.name);
      return show(
        name,
        saver.run((now) => duplicateChannel(now, channel.name, name)),
      );
    },
    move({ name }: Channel, at: number, step: 1 | -1) {
      moved.current = { to: at + step, step };
      void saver.run((now) => moveChannel(now, name, at + step));
    },
    async remove(channel: Channel, at: number) {
      const wasInUse = settings.channels.last.name === channel.name;
      const isRemoved = await removeWithUndo(saver, notify, {
        text: t('options_channels_removed', channel.name),
        remove: (now) => removeChannel(now, channel.name),
        restore: (now) => restoreChannel(now, channel, at, wasInUse),
      });
      if (isRemoved) adder.current?.focus();
    },
  };
}
