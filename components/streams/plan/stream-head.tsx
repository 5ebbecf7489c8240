import { useState } from 'preact/hooks';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { EditField } from '@/components/ui/edit-field.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, isOn, tagsFor } from '@/utils/settings/schema.ts';
import { LIVE_SITES } from '@/utils/streams/stream.ts';
import { isDay } from '@/utils/time/day.ts';
import { clockText } from '../parts/clock-text.ts';
import { DurationField } from '../parts/duration-field.tsx';
import { siteName } from '../parts/site-name.ts';
import { usePlan } from './context.ts';
import { TimeField } from './time-field.tsx';
import { ZoneField } from './zone-field.tsx';

/** What the stream is: each field is stored when it is left, and can be taken back. */
export function StreamHead() {
  const { plan, commands } = usePlan();
  const { stream } = plan.value;
  return (
    <header class="plan-head">
      <div class="plan-title">
        <EditField
          label={t('plan_stream_title')}
          value={stream.title}
          placeholder={t('plan_stream_title_example')}
          onSave={(title) => commands.editStream({ title })}
        />
      </div>
      <div class="plan-fields">
        {!stream.isTemplate && <When />}
        <DurationField
          label={t('plan_target')}
          placeholder="1h30m"
          seconds={stream.target}
          onSave={(target) => commands.editStream({ target })}
        />
      </div>
      <ClockNote />
      <Sites />
      <More />
    </header>
  );
}

/** What most streams are without. */
function More() {
  const { plan, commands } = usePlan();
  const { stream } = plan.value;
  const isUsed = stream.note !== '' || stream.isLoose || stream.marketplace !== null;
  const [isOpen, setOpen] = useState(isUsed || stream.tag !== null);
  return (
    <details
      class="plan-more"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('plan_more')}</summary>
      <div class="plan-fields">
        <Where />
      </div>
      <Checkbox
        checked={stream.isLoose}
        onChange={(isLoose) => void commands.editStream({ isLoose })}
      >
        {t('plan_loose')}
      </Checkbox>
      <EditField
        label={t('shop_note')}
        value={stream.note}
        rows={3}
        onSave={(note) => commands.editStream({ note })}
      />
    </details>
  );
}

/** When it begins, by the clock of a place. */
function When() {
  const { plan, commands } = usePlan();
  const { day, time, zone } = plan.value.stream;
  return (
    <>
      <EditField
        label={t('plan_day')}
        value={day ?? ''}
        date
        onSave={async (typed) => {
          if (typed !== '' && !isDay(typed)) return false;
          return commands.editStream({ day: typed === '' ? null : typed });
        }}
      />
      <TimeField
        label={t('plan_begins')}
        value={time}
        onSave={(next) => commands.editStream({ time: next })}
      />
      <ZoneField value={zone} onSave={(next) => void commands.editStream({ zone: next })} />
    </>
  );
}

/** What a change of the clocks makes of the time that was typed. */
function ClockNote() {
  const { plan, start } = usePlan();
  const { zone } = plan.value.stream;
  const begins = start.value;
  if (!begins || begins.change === null) return null;
  const clock = clockText(begins.at, zone);
  return (
    <p class="plan-warning" role="status">
      <Icon name="warning" />
      {begins.change === 'gap' ? t('plan_clock_gap', clock) : t('plan_clock_doubled', clock)}
    </p>
  );
}

/** In a select: what is not chosen. */
const UNSET = '';

/** The country that it sells in, and the tracking ID that its links carry there. */
function Where() {
  const { plan, commands, marketplace, page } = usePlan();
  const settings = page.live.settings.value;
  const { stream } = plan.value;
  if (!settings) return null;
  const home = settings.home ? t('plan_home', country(settings.home)) : t('plan_home_unknown');
  const codes = CODES.filter((code) => isOn(settings, code) || code === stream.marketplace);
  const options: (readonly [MarketplaceCode | typeof UNSET, string])[] = [
    [UNSET, home],
    ...codes.map((code) => [code, country(code)] as const),
  ];
  const code = marketplace.value;
  const tags = code ? tagsFor(settings, code) : [];
  const inUse = code && chosenTag(settings, code);
  const isKnown = stream.tag === null || tags.some(({ tag }) => tag === stream.tag);
  return (
    <>
      <SelectField
        label={t('plan_marketplace')}
        class="plan-select"
        value={stream.marketplace ?? UNSET}
        options={options}
        onValue={(chosen) =>
          void commands.editStream({ marketplace: chosen === UNSET ? null : chosen, tag: null })
        }
      />
      <SelectField
        label={t('plan_tag')}
        class="plan-select"
        value={stream.tag ?? UNSET}
        options={[
          [UNSET, inUse ? t('plan_tag_in_use', inUse) : t('plan_tag_none')],
          ...tags.map(({ tag, name }) => [tag, name ? `${name} (${tag})` : tag] as const),
          ...(isKnown || stream.tag === null ? [] : [[stream.tag, stream.tag] as const]),
        ]}
        onValue={(tag) => void commands.editStream({ tag: tag === UNSET ? null : tag })}
      />
    </>
  );
}

function Sites() {
  const { plan, commands } = usePlan();
  const { sites } = plan.value.stream;
  return (
    <fieldset class="plan-sites">
      <legend>{t('plan_sites')}</legend>
      {LIVE_SITES.map((site) => (
        <Checkbox
          key={site}
          checked={sites.includes(site)}
          onChange={(isOn) => {
            const next = LIVE_SITES.filter((each) => (each === site ? isOn : sites.includes(each)));
            void commands.editStream({ sites: next });
          }}
        >
          {siteName(site)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
