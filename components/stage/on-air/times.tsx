import { useComputed } from '@preact/signals';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { segmentTitle } from '../segment-text.ts';
import { lengthText, wallText } from '../time-text.ts';
import { useOnAir } from './context.ts';
import './times.css';

/** How it stands with the time, and what comes. */
export function TimesPart() {
  const { phase } = useOnAir();
  return (
    <div class="stage-side">
      {phase.value !== 'before' && <Left />}
      <Whole />
      <Disclosure />
      <Coming />
    </div>
  );
}

/** What is left of what is on. */
function Left() {
  const { texts } = useOnAir();
  return (
    <section class="stage-left" data-level={texts.level} aria-label={t('onair_segment_time')}>
      <p class="stage-left-label">{texts.leftLabel}</p>
      <p class="stage-time" data-size={texts.leftSize} role="timer">
        {texts.left}
      </p>
      <progress class="stage-bar" max={1} value={texts.part} aria-label={t('onair_used')} />
      <p class="stage-used">{texts.used}</p>
    </section>
  );
}

/** How the whole stands with its plan. */
function Whole() {
  const { texts, phase } = useOnAir();
  return (
    <section class="stage-whole" aria-label={t('onair_whole')}>
      {phase.value !== 'before' && (
        <p class="stage-over" data-level={texts.overLevel}>
          <strong class="ltr">{texts.over}</strong> <span>{texts.overLabel}</span>
        </p>
      )}
      <p class="stage-end">{texts.end}</p>
      {phase.value !== 'before' && <p class="stage-rest">{texts.rest}</p>}
    </section>
  );
}

/** When the disclosure was made and is due; nothing where the plan has none. */
function Disclosure() {
  const { texts, stage } = useOnAir();
  const isThere = useComputed(() => (stage.state.value?.disclosure ?? null) !== null);
  if (!isThere.value) return null;
  return (
    <p class="stage-disclosure" data-level={texts.disclosureLevel}>
      {texts.disclosure}
    </p>
  );
}

/** As many as can be read from afar; the rest is in the plan. */
const MOST_SHOWN = 4;

function Coming() {
  const { coming, phase } = useOnAir();
  const shown = coming.value.slice(0, MOST_SHOWN);
  return (
    <section class="stage-coming" aria-label={t('onair_next')}>
      <h2>{t('onair_next')}</h2>
      {shown.length === 0 && phase.value !== 'before' && <p>{t('onair_nothing_comes')}</p>}
      <ol>
        {shown.map((segment) => (
          <ComingRow key={segment.id} segment={segment} />
        ))}
      </ol>
      {coming.value.length > shown.length && (
        <p class="quiet">{tn('shop_and_more', coming.value.length - shown.length)}</p>
      )}
    </section>
  );
}

function ComingRow({ segment }: { segment: Segment }) {
  const { stage } = useOnAir();
  const snapshot = stage.snapshot.value;
  const at = useComputed(() => {
    if (stage.snapshot.value?.stream.isLoose) return '';
    const coming = stage.state.value?.coming.find((each) => each.segment.id === segment.id);
    return coming ? wallText(coming.at) : '';
  });
  return (
    <li>
      <span class="stage-coming-title" dir="auto">
        {segmentTitle(segment, snapshot?.products ?? new Map())}
      </span>
      <span class="stage-when">
        {segment.seconds !== null && <span>{lengthText(segment.seconds)}</span>}
        <span>{at}</span>
      </span>
    </li>
  );
}
