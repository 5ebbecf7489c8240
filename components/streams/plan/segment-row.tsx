import { IconButton } from '@/components/ui/button.tsx';
import { EditField } from '@/components/ui/edit-field.tsx';
import { numberText } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { MenuButton } from '@/components/ui/menu.tsx';
import { Picture } from '@/components/ui/picture.tsx';
import { kindName } from '@/components/ui/segment-kind.ts';
import { Select } from '@/components/ui/select.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { PlannedSegment } from '@/utils/streams/schedule.ts';
import { SEGMENT_KINDS } from '@/utils/streams/segment.ts';
import { clockText, newDayText } from '../parts/clock-text.ts';
import { DurationField } from '../parts/duration-field.tsx';
import { numberedName } from '../parts/segment-name.ts';
import { usePlan } from './context.ts';
import { onNow } from './on-air-now.tsx';
import type { PlanStore } from './plan-store.ts';
import { SegmentBody } from './segment-body.tsx';
import { segmentMenu } from './segment-menu.ts';
import type { SegmentProps } from './segment-props.ts';

/** One segment: what tells most in a line, and all of it below that when it is open. */
export function SegmentRow({ planned, at, details }: SegmentProps) {
  const store = usePlan();
  const { segment } = planned;
  const isOpen = store.open.value.has(segment.id);
  return (
    <li class={rowClass(store, planned)} data-segment={segment.id}>
      <div class="segment-head" data-segment-head>
        <span class="segment-grip" data-grip>
          <Icon name="grip" />
        </span>
        <Handle planned={planned} at={at} />
        <HeadFields planned={planned} at={at} details={details} />
        <Marks planned={planned} details={details} />
        <HeadButtons planned={planned} at={at} isOpen={isOpen} />
      </div>
      {isOpen ? (
        <SegmentBody planned={planned} at={at} details={details} />
      ) : (
        segment.points !== '' && (
          <p class="segment-points quiet" dir="auto">
            {segment.points}
          </p>
        )
      )}
    </li>
  );
}

function rowClass({ selection, moves, plan }: PlanStore, { segment }: PlannedSegment): string {
  const drag = moves.current.value;
  const isMoved = drag?.dragged.kind === 'segments' && drag.dragged.ids.includes(segment.id);
  const target = drag?.target;
  const isLast = plan.value.segments.at(-1)?.id === segment.id;
  const isBefore = target?.at === 'segments' && target.before === segment.id;
  const isAfter = target?.at === 'segments' && target.before === null && isLast;
  const isInto = target?.at === 'products' && target.segment === segment.id;
  return [
    'segment',
    `segment-${segment.kind}`,
    segment.isSkipped ? 'segment-skipped' : '',
    onNow(plan.value.stream) === segment.id ? 'segment-on-air' : '',
    selection.value.ids.has(segment.id) ? 'segment-selected' : '',
    isMoved ? 'segment-moved' : '',
    isBefore ? 'segment-before' : '',
    isAfter ? 'segment-after' : '',
    isInto ? 'segment-into' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Its number: the keys walk the segments here, and a click selects it. */
function Handle({ planned: { segment }, at }: Pick<SegmentProps, 'planned' | 'at'>) {
  const { selection, plan } = usePlan();
  const now = selection.value;
  const isSelected = now.ids.has(segment.id);
  const isCurrent = now.current === null ? at === 0 : now.current === segment.id;
  const count = plan.value.segments.length;
  const skipped = segment.isSkipped ? `, ${t('plan_skipped')}` : '';
  return (
    <button
      type="button"
      class="segment-handle"
      data-part="handle"
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={`${numberedName(segment, at)}${skipped}`}
      aria-description={t('plan_handle_keys')}
      title={t('plan_handle', numberText(at + 1), numberText(count))}
    >
      {isSelected ? <Icon name="check" /> : numberText(at + 1)}
    </button>
  );
}

function HeadFields({ planned, at, details }: SegmentProps) {
  const { commands, focus } = usePlan();
  const { segment } = planned;
  const { id } = segment;
  const number = numberText(at + 1);
  const goBack = () => {
    focus.value = { segment: id, part: 'handle' };
    return true;
  };
  return (
    <>
      <ClockTimes planned={planned} at={at} />
      <Select
        class="segment-kind"
        aria-label={t('plan_kind_of', number)}
        value={segment.kind}
        options={SEGMENT_KINDS.map((kind) => [kind, kindName(kind)] as const)}
        onValue={(kind) => void commands.edit([id], { kind })}
      />
      <span class="segment-title" data-part="title">
        <EditField
          label={t('plan_title_of', number)}
          labelHidden
          value={segment.title}
          placeholder={titleOf(planned, details)}
          goBack={goBack}
          onSave={(title) => commands.edit([id], { title })}
        />
      </span>
      <span class="segment-duration" data-part="duration">
        <DurationField
          label={t('plan_time_of', number)}
          labelHidden
          seconds={segment.seconds}
          goBack={goBack}
          onSave={(seconds) => commands.edit([id], { seconds })}
        />
      </span>
    </>
  );
}

/** What stands for the title of a segment that has none: its first product, or that there is none. */
function titleOf({ segment }: PlannedSegment, details: SegmentProps['details']): string {
  const [first = ''] = segment.products;
  return details(first)?.title ?? t('plan_add_title');
}

/** When it is expected; the first one of another day says which. */
function ClockTimes({ planned, at }: Pick<SegmentProps, 'planned' | 'at'>) {
  const { schedule, plan } = usePlan();
  const { startsAt } = schedule.value;
  if (planned.startsAt === null || planned.endsAt === null || startsAt === null) return null;
  const { zone } = plan.value.stream;
  const before = schedule.value.rows[at - 1];
  const day = newDayText(planned.startsAt, zone, before?.startsAt ?? startsAt);
  return (
    <span class="segment-clock">
      {day && (
        <>
          <bdi class="segment-day">{day}</bdi>{' '}
        </>
      )}
      <bdi>{clockText(planned.startsAt, zone)}</bdi>
      <span class="segment-clock-end quiet">
        {' – '}
        <bdi>{clockText(planned.endsAt, zone)}</bdi>
      </span>
    </span>
  );
}

/** Pictures of its products, and how much there is to be looked at. */
function Marks({ planned: { segment }, details }: Pick<SegmentProps, 'planned' | 'details'>) {
  const { page, plan, warnings } = usePlan();
  const { products } = segment;
  const count = warnings.value.get(segment.id)?.size ?? 0;
  const shown = page.live.settings.value?.pictures ?? false;
  return (
    <span class="segment-marks">
      {onNow(plan.value.stream) === segment.id && (
        <strong class="stream-mark stream-mark-live">{t('onair_now')}</strong>
      )}
      {products.slice(0, MOST_PICTURES).map((id) => (
        <Picture key={id} image={details(id)?.image ?? null} size={28} shown={shown} />
      ))}
      {products.length > 0 && (
        <span class="visually-hidden">{tn('count_products', products.length)}</span>
      )}
      {products.length > MOST_PICTURES && (
        <span class="quiet" aria-hidden="true">
          {`+${numberText(products.length - MOST_PICTURES)}`}
        </span>
      )}
      {count > 0 && (
        <span class="segment-warning" title={tn('plan_to_check', count)}>
          <Icon name="warning" />
          <span class="visually-hidden">{tn('plan_to_check', count)}</span>
        </span>
      )}
    </span>
  );
}

const MOST_PICTURES = 3;

function HeadButtons({
  planned: { segment },
  at,
  isOpen,
}: Pick<SegmentProps, 'planned' | 'at'> & { isOpen: boolean }) {
  const store = usePlan();
  const name = numberedName(segment, at);
  return (
    <span class="segment-acts">
      <IconButton
        icon="chevron-down"
        label={t('plan_details_of', name)}
        title={t('shop_details')}
        aria-expanded={isOpen}
        onClick={() => store.setOpen([segment.id], !isOpen)}
      />
      <MenuButton
        icon="more"
        label={t('common_more_of', name)}
        groups={() => segmentMenu(store, [segment.id])}
      />
    </span>
  );
}
