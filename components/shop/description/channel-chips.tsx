import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { focusText } from '@/components/ui/focus.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Channel, Channels } from '@/utils/settings/channels.ts';
import type { DescriptionStore } from './use-description.ts';

/** A channel that was just removed, and where it stood, from 0. */
interface Removed {
  channel: Channel;
  at: number;
}

/** The creator's channels, each chosen with one click; the choices as they are now can be kept as one. */
export function ChannelChips({ store }: { store: DescriptionStore }) {
  const { kept, last } = store.state.channels;
  const chips = useRef<HTMLDivElement>(null);
  const { change, keepAs, remove, removed, bringBack } = useKeptChannels(store, chips);

  return (
    <div class="description-channels" ref={chips}>
      {kept.map((channel) => (
        <button
          key={channel.name}
          type="button"
          class="chip"
          aria-pressed={channel.name === last.name}
          onClick={() => change({ last: channel })}
        >
          {channel.name}
        </button>
      ))}
      <KeepChannel suggestedName={last.name} onKeep={keepAs} />
      {kept.some(({ name }) => name === last.name) && (
        <IconButton
          icon="delete"
          label={t('description_channel_remove', last.name)}
          onClick={remove}
        />
      )}
      <span class="quiet" role="status" dir="auto">
        {removed && t('options_channels_removed', removed.channel.name)}
      </span>
      {removed && (
        <Button variant="quiet" onClick={() => bringBack(removed)}>
          {t('common_undo')}
        </Button>
      )}
    </div>
  );
}

/** What can be done with the channels; the focus follows it among the chips. */
function useKeptChannels(store: DescriptionStore, chips: RefObject<HTMLDivElement | null>) {
  const { kept, last } = store.state.channels;
  const change = (part: Partial<Channels>) => store.send({ type: 'change-channels', change: part });
  /** The channel that was just kept: its chip is where the field was. */
  const [keptName, setKeptName] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);

  useEffect(() => {
    if (keptName === null) return;
    const all = [...(chips.current?.querySelectorAll<HTMLElement>('.chip') ?? [])];
    all.find((chip) => chip.textContent === keptName)?.focus();
    setKeptName(null);
  }, [keptName]);

  function keepAs(name: string) {
    const channel = { ...last, name };
    change({ kept: [...kept.filter((each) => each.name !== name), channel], last: channel });
    setKeptName(name);
  }

  function remove() {
    const at = kept.findIndex(({ name }) => name === last.name);
    const channel = kept[at];
    if (channel) setRemoved({ channel, at });
    const others = kept.filter(({ name }) => name !== last.name);
    change({ kept: others, last: { ...last, name: '' } });
    chips.current?.querySelector<HTMLElement>('.description-keep')?.focus();
  }

  function bringBack({ channel, at }: Removed) {
    const { name } = channel;
    setRemoved(null);
    if (kept.some((each) => each.name === name)) return;
    // What was chosen since stays; else its choices are the channel's again.
    const isOpen = last.name === '';
    change({
      kept: kept.toSpliced(at, 0, channel),
      ...(isOpen && { last: { ...last, name } }),
    });
    setKeptName(name);
  }

  return { change, keepAs, remove, removed, bringBack };
}

interface KeepChannelProps {
  suggestedName: string;
  onKeep: (name: string) => void;
}

/** A button that becomes a field for the channel's name. */
function KeepChannel({ suggestedName, onKeep }: KeepChannelProps) {
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = name !== null;
  const wasOpen = useRef(false);
  const isKept = useRef(false);
  // Before it is drawn, as in `EditField`.
  useLayoutEffect(() => {
    if (isOpen) focusText(field.current);
    else if (wasOpen.current && !isKept.current) button.current?.focus();
    wasOpen.current = isOpen;
    isKept.current = false;
  }, [isOpen]);
  if (name === null) {
    return (
      <Button
        class="description-keep"
        variant="quiet"
        icon="add"
        buttonRef={button}
        onClick={() => setName(suggestedName)}
      >
        {t('description_channel_keep')}
      </Button>
    );
  }
  const save = () => {
    const trimmed = name.trim();
    if (trimmed === '') {
      field.current?.focus();
      return;
    }
    isKept.current = true;
    onKeep(trimmed);
    setName(null);
  };
  return (
    <Field
      label={t('description_channel_name')}
      labelHidden
      placeholder={t('description_channel_name')}
      value={name}
      inputRef={field}
      onInput={setName}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') save();
        if (event.key !== 'Escape') return;
        // It gives up the name, not the whole text.
        event.preventDefault();
        event.stopPropagation();
        setName(null);
      }}
      action={<Button onClick={save}>{t('action_save')}</Button>}
    />
  );
}
