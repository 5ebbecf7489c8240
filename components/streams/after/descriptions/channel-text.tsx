import { Button } from '@/components/ui/button.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { Counters, PartText } from '@/components/ui/part-text.tsx';
import { platformName } from '@/components/ui/platform-name.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { keepCopy } from '@/utils/descriptions/copies.ts';
import type { Part } from '@/utils/descriptions/description.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import { report } from '@/utils/report.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import type { Recording } from '@/utils/streams/recording.ts';
import { useStreams } from '../../store/context.ts';
import type { Texts } from '../../texts/use-texts.ts';
import { afterTextOf, type WrittenAfter } from './after-text-of.ts';

export interface ChannelTextProps {
  texts: Texts;
  channel: Channel;
  language: string;
  recording: Recording;
  /** Milliseconds since 1970. */
  clock: number;
}

/** The text of one channel after the stream, with what is to be said of it. */
export function ChannelText({ texts, channel, language, recording, clock }: ChannelTextProps) {
  const id = useUniqueId();
  const { page } = useStreams();
  const written = afterTextOf(texts, channel, language, recording, clock);
  const { parts } = written;
  const isNothing = parts.every(({ products }) => products.length === 0);
  const platform = platformName(channel.platform);
  const name = channel.name ? `${channel.name} · ${platform}` : platform;
  return (
    <article class="text-card" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      {(isNothing ? [] : notesOf(written, channel)).map((note) => (
        <p key={note} class="text-warning">
          <Icon name="warning" />
          <span>{note}</span>
        </p>
      ))}
      {lacksStatement(written) && (
        <Button icon="edit" onClick={() => page.port.openOptions('channels')}>
          {t('streamtext_to_wordings')}
        </Button>
      )}
      {isNothing && <p class="quiet">{t('streamtext_after_none')}</p>}
      {(isNothing ? [] : parts).map((part, at) => (
        <PartView
          key={at}
          part={part}
          heading={parts.length > 1 ? t('description_part', at + 1, parts.length) : null}
          channel={channel}
          name={name}
        />
      ))}
    </article>
  );
}

function lacksStatement({ description }: WrittenAfter): boolean {
  return description.statements.some(({ text }) => text === null);
}

function notesOf(written: WrittenAfter, { platform }: Channel): string[] {
  const { reductions, noChapters, unsold, description } = written;
  const left = description.left.length;
  return [
    ...(lacksStatement(written) ? [t('streamtext_statement_missing')] : []),
    ...(description.folded ? [t('description_disclosure_hidden')] : []),
    ...(noChapters ? [t(`streamtext_chapters_${noChapters}`)] : []),
    ...(unsold > 0 ? [tn('streamtext_unsold', unsold)] : []),
    ...(left > 0 ? [tn('description_left', left)] : []),
    ...reductions.map((each) => t(`streamtext_reduced_${each}`)),
    ...(PLATFORMS[platform].clickable ? [] : [t('text_problem_unclickable')]),
  ];
}

interface PartViewProps {
  part: Part;
  heading: string | null;
  channel: Channel;
  /** What the text is called. */
  name: string;
}

function PartView({ part, heading, channel, name }: PartViewProps) {
  const { page } = useStreams();
  const { text, html, products } = part;

  function copy() {
    page.port.copy({ text, html }).then(
      () => {
        page.feedback.say({ text: t('streamtext_after_copied', name), tone: 'good' });
        note();
      },
      () => page.feedback.copyByHand(text),
    );
  }

  /** Where the products were used is shown in the shop. */
  function note() {
    if (products.length === 0) return;
    const { name: channelName, platform } = channel;
    try {
      keepCopy(page.notes, { at: Date.now(), channel: channelName, platform, products });
    } catch (error) {
      report(error);
    }
  }

  return (
    <div class="after-part">
      {heading && <h4>{heading}</h4>}
      <PartText part={part} />
      <div class="text-actions">
        <Counters part={part} />
        <CopyButton variant="primary" isCopied={false} disabled={text === ''} onClick={copy}>
          {t('action_copy')}{' '}
          <span class="visually-hidden">{heading ? `${name}, ${heading}` : name}</span>
        </CopyButton>
      </div>
    </div>
  );
}
