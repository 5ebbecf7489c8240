import { Checkbox } from '@/components/ui/checkbox.tsx';
import { EditField } from '@/components/ui/edit-field.tsx';
import { listText } from '@/components/ui/format.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { LiveSite } from '@/utils/streams/stream.ts';
import { durationText } from '@/utils/time/duration.ts';
import { momentText } from '../parts/clock-text.ts';
import { siteName } from '../parts/site-name.ts';
import { usePlan } from './context.ts';
import { MinutesField } from './minutes-field.tsx';
import { SegmentProducts } from './segment-products.tsx';
import type { SegmentProps } from './segment-props.ts';

/** All of a segment that its line has no room for. */
export function SegmentBody({ planned, at, details }: SegmentProps) {
  const { commands } = usePlan();
  const { segment } = planned;
  const { id } = segment;
  return (
    <div class="segment-body">
      <EditField
        label={t('plan_points')}
        value={segment.points}
        rows={4}
        onSave={(points) => commands.edit([id], { points })}
      />
      {segment.kind === 'promo' && (
        <EditField
          label={t('plan_code')}
          value={segment.code}
          code
          onSave={(code) => commands.edit([id], { code })}
        />
      )}
      {segment.kind === 'disclosure' && <Repeats planned={planned} />}
      <SegmentProducts segment={segment} at={at} details={details} />
      <Viewers planned={planned} />
    </div>
  );
}

function Repeats({ planned }: Pick<SegmentProps, 'planned'>) {
  const { commands, schedule, plan } = usePlan();
  const { segment, again } = planned;
  const { startsAt } = schedule.value;
  const { zone } = plan.value.stream;
  const times = again
    .slice(0, MOST_TIMES)
    .map((at) =>
      startsAt === null ? durationText(at) : momentText(startsAt + at * 1000, zone, startsAt),
    );
  const more = again.length > MOST_TIMES ? ' …' : '';
  return (
    <MinutesField
      label={t('plan_every')}
      hint={times.length > 0 ? t('plan_again', `${listText(times)}${more}`) : t('plan_every_hint')}
      minutes={segment.every}
      onSave={(every) => commands.edit([segment.id], { every })}
    />
  );
}

const MOST_TIMES = 6;

/** Whose viewers it is for, where the stream runs on several sites. */
function Viewers({ planned: { segment } }: Pick<SegmentProps, 'planned'>) {
  const { plan, commands } = usePlan();
  const { sites } = plan.value.stream;
  const shown = segment.sites ?? sites;
  if (sites.length < 2 && segment.sites === null) return null;
  const toggle = (site: LiveSite, isShown: boolean) => {
    const next = sites.filter((each) => (each === site ? isShown : shown.includes(each)));
    void commands.edit([segment.id], { sites: next.length === sites.length ? null : next });
  };
  return (
    <fieldset class="segment-sites">
      <legend>{t('plan_viewers')}</legend>
      {sites.map((site) => (
        <Checkbox
          key={site}
          checked={shown.includes(site)}
          onChange={(isShown) => toggle(site, isShown)}
        >
          {siteName(site)}
        </Checkbox>
      ))}
      {!sites.some((site) => shown.includes(site)) && <p class="quiet">{t('plan_viewers_none')}</p>}
    </fieldset>
  );
}
