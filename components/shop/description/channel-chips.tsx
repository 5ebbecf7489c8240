import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { Field } from '@/components/ui/field.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Channels } from '@/utils/settings/channels.ts';
import type { DescriptionStore } from './use-description.ts';

/** The creator's channels, each chosen with one click; the choices as they are now can be kept as one. */
export function ChannelChips({ store }: { store: DescriptionStore }) {
  const { channels } = store.state;
  const { kept, last } = channels;
  const others = kept.filter(({ name }) => name !== last.name);
  const change = (part: Partial<Channels>) => store.send({ type: 'change-channels', change: part });

  function keepAs(name: string) {
    const channel = { ...last, name };
    change({ kept: [...kept.filter((each) => each.name !== name), channel], last: channel });
  }

  return (
    <div class="description-channels">
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
      {others.length < kept.length && (
        <IconButton
          icon="delete"
          label={t('description_channel_remove', last.name)}
          onClick={() => change({ kept: others, last: { ...last, name: '' } })}
        />
      )}
    </div>
  );
}

interface KeepChannelProps {
  suggestedName: string;
  onKeep: (name: string) => void;
}

/** A button that becomes a field for the channel's name. */
function KeepChannel({ suggestedName, onKeep }: KeepChannelProps) {
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <Button variant="quiet" icon="add" onClick={() => setName(suggestedName)}>
        {t('description_channel_keep')}
      </Button>
    );
  }
  const save = () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    onKeep(trimmed);
    setName(null);
  };
  return (
    <Field
      label={t('description_channel_name')}
      labelHidden
      placeholder={t('description_channel_name')}
      value={name}
      onInput={setName}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) save();
      }}
      action={<Button onClick={save}>{t('action_save')}</Button>}
    />
  );
}
