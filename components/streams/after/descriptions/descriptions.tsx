import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { languageName } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { type Recording, USUAL_RECORDING } from '@/utils/streams/recording.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { readDuration } from '@/utils/time/duration.ts';
import { useStreams } from '../../store/context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ChannelText } from './channel-text.tsx';
import { channelsFor } from './channels-of.ts';
import '../../texts/texts.css';

export interface DescriptionsProps {
  stream: Stream;
  /** Of the stream, those that were deleted among them: what was on air stays in the text. */
  segments: readonly Segment[];
}

/** The finished texts after a stream, one for each of her channels: of what was really shown. */
export function Descriptions({ stream, segments }: DescriptionsProps) {
  const { now, page } = useStreams();
  const texts = useTexts(stream, segments);
  const [chosen, setChosen] = useState<string | null>(null);
  const [recording, setRecording] = useState(USUAL_RECORDING);
  const channels = page.live.settings.value?.channels;
  if (!texts || !channels) return null;
  const language = chosen ?? texts.languages[0] ?? 'en';
  return (
    <section class="stream-descriptions" aria-labelledby="stream-descriptions">
      <h2 id="stream-descriptions">{t('streamtext_after')}</h2>
      <p class="quiet">{t('streamtext_after_hint')}</p>
      <div class="after-choices">
        <SelectField
          label={t('streamtext_language')}
          value={language}
          options={texts.languages.map((each) => [each, languageName(each)])}
          onValue={setChosen}
        />
        <Lead recording={recording} onChange={setRecording} />
        <Checkbox
          checked={recording.hasPauses}
          onChange={(hasPauses) => setRecording({ ...recording, hasPauses })}
        >
          {t('streamtext_recording_pauses')}
        </Checkbox>
      </div>
      {channelsFor(stream, channels).map((channel) => (
        <ChannelText
          key={`${channel.name} ${channel.platform}`}
          texts={texts}
          channel={channel}
          language={language}
          recording={recording}
          clock={now.value}
        />
      ))}
    </section>
  );
}

interface LeadProps {
  recording: Recording;
  onChange: (recording: Recording) => void;
}

/** How much of the recording came before the beginning was noted: chapters are counted from there. */
function Lead({ recording, onChange }: LeadProps) {
  const [typed, setTyped] = useState('');
  const note: FieldNote | null =
    leadOf(typed) === null ? { tone: 'error', text: t('streamtext_lead_problem') } : null;
  return (
    <Field
      label={t('streamtext_lead')}
      hint={t('streamtext_lead_hint')}
      placeholder="0:00"
      value={typed}
      note={note}
      onInput={(text) => {
        setTyped(text);
        const lead = leadOf(text);
        if (lead !== null) onChange({ ...recording, lead });
      }}
    />
  );
}

/** @returns seconds, negative with a minus before it; null: it cannot be read */
function leadOf(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return 0;
  const [, sign, rest = ''] = /^([-−–]?)(.*)$/u.exec(text) ?? [];
  const seconds = readDuration(rest);
  return seconds === null ? null : sign ? -seconds : seconds;
}
