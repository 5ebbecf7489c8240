import { Button } from '@/components/ui/button.tsx';
import { listText } from '@/components/ui/format.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { plannedSegments } from '@/utils/streams/on-air.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { startOf } from '@/utils/streams/start.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { streamEvent } from '@/utils/streams/stream-calendar.ts';
import type { CalendarEvent } from '@/utils/time/calendar.ts';
import { siteName } from '../parts/site-name.ts';
import { titleOf } from '../parts/title-of.ts';
import { useStreams } from '../store/context.ts';
import { TextCard } from './text-card.tsx';
import { usablePage } from './usable-page.ts';
import type { Texts } from './use-texts.ts';

/** This stream, or all that are to come, for a calendar of hers or her followers'. */
export function CalendarCard({ texts }: { texts: Texts }) {
  const { port, page, snapshot, now } = useStreams();
  const her = usablePage(texts.settings.streamTexts.page);
  const { feedback } = page;
  const eventOf = (stream: Stream, segments: readonly Segment[]) =>
    streamEvent({
      stream,
      startsAt: startOf(stream),
      seconds: lengthOf(stream, segments),
      title: stream.isDeleted ? t('streamtext_cancelled', titleOf(stream)) : titleOf(stream),
      text: listText(stream.sites.map(siteName)),
      page: her,
    });

  async function save(name: string, events: readonly CalendarEvent[]) {
    if (events.length === 0) {
      feedback.say({ text: t('streamtext_calendar_none'), tone: 'warn' });
      return;
    }
    port.saveFile(name, [await port.calendarFile(events)], 'text/calendar');
    feedback.say({ text: tn('streamtext_calendar_saved', events.length), tone: 'good' });
  }

  function saveAll() {
    const { streams = [], segments } = snapshot.peek() ?? {};
    const events = streams
      .filter((each) => !each.isTemplate && each.moments.length === 0)
      .flatMap((each) => eventOf(each, segments?.get(each.id) ?? []) ?? [])
      .filter(({ when }) => 'day' in when || when.to > now.peek());
    return save('linkshelf-streams.ics', events);
  }

  return (
    <TextCard title={t('streamtext_calendar')} hint={t('streamtext_calendar_hint')}>
      <div class="text-actions">
        <Button
          icon="download"
          onClick={() => {
            const event = eventOf(texts.stream, texts.segments);
            void save('linkshelf-stream.ics', event ? [event] : []).catch(feedback.fail);
          }}
        >
          {t('streamtext_calendar_one')}
        </Button>
        <Button icon="download" onClick={() => void saveAll().catch(feedback.fail)}>
          {t('streamtext_calendar_all')}
        </Button>
      </div>
    </TextCard>
  );
}

/** How long it is planned to be, in seconds. */
function lengthOf({ target }: Stream, segments: readonly Segment[]): number {
  const sum = plannedSegments(segments).reduce((all, { seconds }) => all + (seconds ?? 0), 0);
  return sum || (target ?? 0);
}
