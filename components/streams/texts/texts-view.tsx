import { useState } from 'preact/hooks';
import { languageName } from '@/components/ui/format.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { StreamTabs } from '../parts/stream-tabs.tsx';
import { titleOf } from '../parts/title-of.ts';
import { useStream } from '../parts/use-stream.ts';
import { AnnouncementCard } from './announcement-card.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { Carousel } from './carousel.tsx';
import { FollowCard } from './follow-card.tsx';
import { OverlayCard } from './overlay-card.tsx';
import { type Texts, useTexts } from './use-texts.ts';
import './texts.css';

/** What is copied and saved before a stream: its carousel, what tells of it, and what viewers read over it. */
export function TextsView() {
  const found = useStream();
  if (!found) return null;
  return (
    <div class="stream-texts">
      <ViewHead title={titleOf(found.stream)} hint={t('streamtext_hint')} />
      <StreamTabs stream={found.stream} />
      <Cards {...found} />
    </div>
  );
}

function Cards({ stream, segments }: Pick<Texts, 'stream' | 'segments'>) {
  const texts = useTexts(stream, segments);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!texts) return null;
  const language = chosen ?? texts.languages[0] ?? 'en';
  return (
    <>
      <Carousel texts={texts} />
      <div class="text-language">
        <SelectField
          label={t('streamtext_language')}
          value={language}
          options={texts.languages.map((each) => [each, languageName(each)])}
          onValue={setChosen}
        />
      </div>
      <AnnouncementCard texts={texts} language={language} />
      <FollowCard key={language} texts={texts} language={language} />
      <CalendarCard texts={texts} />
      <OverlayCard texts={texts} />
    </>
  );
}
