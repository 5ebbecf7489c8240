import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { ChannelSelects } from '@/components/ui/channel-selects.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { focusText } from '@/components/ui/focus.ts';
import { numberText } from '@/components/ui/format.ts';
import { platformName } from '@/components/ui/platform-name.ts';
import { t } from '@/utils/browser/i18n.ts';
import { understand } from '@/utils/descriptions/template.ts';
import { changeChannel } from '@/utils/settings/channel-edits.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import { LIMITS, type Settings } from '@/utils/settings/schema.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { useAutosavedText } from '../autosaved-text.ts';
import { Collapsible } from '../collapsible.tsx';
import { type Save, SaveNote, type Saver, useSaver } from '../save.tsx';
import { ChannelCountries } from './channel-countries.tsx';

export interface ChannelEditorProps {
  channel: Channel;
  settings: Settings;
  save: Save;
  isOpen: boolean;
  /** It was made a moment ago: its name is selected to be typed over. */
  isNew: boolean;
  isFirst: boolean;
  isLast: boolean;
  onToggle: (isOpen: boolean) => void;
  onRename: (name: string) => void;
  /** Null where there is no other place. */
  onMove: ((step: 1 | -1) => void) | null;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** A channel on one line until it is opened: then all its choices. */
export function ChannelEditor(props: ChannelEditorProps) {
  const { channel, settings, save, isOpen, onToggle } = props;
  const saver = useSaver(save);
  const change = (part: Partial<Channel>) =>
    void saver.run((now) => changeChannel(now, channel.name, part));
  const isInUse = settings.channels.last.name === channel.name;

  return (
    <Collapsible
      class="channel"
      open={isOpen}
      onToggle={onToggle}
      name={<bdi class="collapsible-title">{channel.name}</bdi>}
      summary={
        <span class="account-summary">
          <span class="quiet">{platformName(channel.platform)}</span>
          {isInUse && <span class="badge">{t('options_channels_in_use')}</span>}
        </span>
      }
    >
      {isOpen && (
        <>
          <NameField {...props} saver={saver} />
          <ChannelSelects channel={channel} settings={settings} onChange={change} />
          {channel.layout === 'own' && <LayoutField channel={channel} onChange={change} />}
          <ChannelCountries channel={channel} settings={settings} onChange={change} />
          <SentenceField channel={channel} onChange={change} />
          <Foot {...props} saver={saver} />
        </>
      )}
    </Collapsible>
  );
}

/** The name is what a channel is known by: it is stored when the field is left, or with Enter. */
function NameField(props: ChannelEditorProps & { saver: Saver }) {
  const { channel, settings, isNew, saver, onRename } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const name = oneLine(typed ?? channel.name).slice(0, LIMITS.name);
  const problem = nameProblem(settings, channel.name, name);
  // Before it is drawn, as in `EditField`.
  useLayoutEffect(() => {
    if (isNew) focusText(input.current);
  }, [isNew]);

  async function store() {
    if (typed === null || problem) return;
    setTyped(null);
    if (name === channel.name) return;
    onRename(name);
    await saver.run((now) => changeChannel(now, channel.name, { name }));
  }

  return (
    <Field
      label={t('options_channels_name')}
      value={typed ?? channel.name}
      inputRef={input}
      note={problem}
      onInput={setTyped}
      onBlur={() => void store()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) void store();
      }}
    />
  );
}

function nameProblem(settings: Settings, before: string, name: string): FieldNote | null {
  if (name === '') return { tone: 'error', text: t('options_channels_name_empty') };
  const isTaken = name !== before && settings.channels.kept.some((each) => each.name === name);
  return isTaken ? { tone: 'error', text: t('options_channels_name_taken') } : null;
}

interface PartProps {
  channel: Channel;
  onChange: (change: Partial<Channel>) => void;
}

function LayoutField({ channel, onChange }: PartProps) {
  const field = useAutosavedText(channel.template, (template) => onChange({ template }));
  return (
    <Field
      label={t('description_own_layout')}
      hint={t('description_own_layout_hint')}
      code
      rows={8}
      note={layoutNote(field.value)}
      {...field}
    />
  );
}

function layoutNote(template: string): FieldNote | null {
  const { problem } = understand(template);
  if (!problem) return null;
  const { line, column } = problem;
  const key = `description_own_layout_${problem.problem}` as const;
  return { tone: 'error', text: t(key, numberText(line), numberText(column)) };
}

function SentenceField({ channel, onChange }: PartProps) {
  const field = useAutosavedText(channel.sentence, (sentence) => onChange({ sentence }));
  return (
    <Field
      label={t('description_sentence')}
      hint={t('description_sentence_hint')}
      rows={2}
      {...field}
    />
  );
}

function Foot(props: ChannelEditorProps & { saver: Saver }) {
  const { channel, saver, isFirst, isLast, onMove, onDuplicate, onRemove } = props;
  return (
    <div class="collapsible-foot">
      <div class="section-actions">
        {onMove && (
          <>
            <IconButton
              icon="up"
              class="channel-move"
              label={t('options_channels_up', channel.name)}
              disabled={isFirst}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon="chevron-down"
              class="channel-move"
              label={t('options_channels_down', channel.name)}
              disabled={isLast}
              onClick={() => onMove(1)}
            />
          </>
        )}
        <Button icon="copy" onClick={onDuplicate}>
          {t('options_channels_duplicate')}
        </Button>
        <Button icon="delete" onClick={onRemove}>
          {t('options_channels_remove')}
        </Button>
      </div>
      <SaveNote saver={saver} />
    </div>
  );
}
