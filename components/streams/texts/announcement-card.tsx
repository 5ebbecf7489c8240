import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Field, type FieldNote } from '@/components/ui/field.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { Counters, PartText } from '@/components/ui/part-text.tsx';
import { platformName } from '@/components/ui/platform-name.ts';
import { SelectField } from '@/components/ui/select.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { fit } from '@/utils/descriptions/measure.ts';
import { PLATFORMS } from '@/utils/descriptions/platforms.ts';
import { PLATFORM_IDS, type PlatformId } from '@/utils/settings/channels.ts';
import {
  ANNOUNCEMENT_NAMES,
  type Announcement,
  USUAL_ANNOUNCEMENT,
} from '@/utils/streams/announcement.ts';
import { allZones, isZone } from '@/utils/time/zones.ts';
import { useStreams } from '../store/context.ts';
import { announcementOf } from './announcement-of.ts';
import { TextCard } from './text-card.tsx';
import { useKeptText } from './use-kept-text.ts';
import type { Texts } from './use-texts.ts';

/** Platforms that take text as it stands. */
const PLACES = PLATFORM_IDS.filter((id) => !PLATFORMS[id].html);

/** What tells of the stream before it, for one platform. */
export function AnnouncementCard({ texts, language }: { texts: Texts; language: string }) {
  const { page } = useStreams();
  const [platform, setPlatform] = useState<PlatformId>('instagram');
  const written = announcementOf(texts, language, platform);
  const { text } = written;
  const part = { text, html: null, fit: fit(text, platform), products: [] };
  return (
    <TextCard title={t('streamtext_announcement')} hint={t('streamtext_announcement_hint')}>
      <SelectField
        label={t('description_platform')}
        value={platform}
        options={PLACES.map((id) => [id, platformName(id)])}
        onValue={setPlatform}
      />
      <Zones texts={texts} />
      <Template texts={texts} written={written} />
      {texts.stream.day === null && (
        <p class="text-warning">
          <Icon name="warning" />
          <span>{t('streamtext_no_day')}</span>
        </p>
      )}
      <PartText part={part} />
      <div class="text-actions">
        <Counters part={part} />
        <CopyButton
          variant="primary"
          isCopied={false}
          onClick={() =>
            void page.copying.copyText({ text, html: null }, t('streamtext_announcement_copied'))
          }
        >
          {t('streamtext_copy_announcement')}
        </CopyButton>
      </div>
    </TextCard>
  );
}

/** Her own template, folded away: most never need it. */
function Template({ texts, written }: { texts: Texts; written: Announcement }) {
  const { port, page } = useStreams();
  const kept = texts.settings.streamTexts.announcement;
  const keep = (announcement: string) =>
    void port.setStreamTexts({ announcement }).catch(page.feedback.fail);
  const field = useKeptText(kept || USUAL_ANNOUNCEMENT, (typed) =>
    keep(typed.trim() === USUAL_ANNOUNCEMENT ? '' : typed),
  );
  return (
    <details class="text-template">
      <summary>{t('streamtext_template')}</summary>
      <Field
        {...field}
        rows={9}
        label={t('streamtext_template')}
        labelHidden
        hint={t(
          'streamtext_template_hint',
          ANNOUNCEMENT_NAMES.map((name) => `{{${name}}}`).join(' '),
        )}
        note={templateNote(written)}
      />
      {kept !== '' && (
        <Button variant="quiet" icon="undo" onClick={() => keep('')}>
          {t('streamtext_usual_template')}
        </Button>
      )}
    </details>
  );
}

function templateNote({ problem, unknown }: Announcement): FieldNote | null {
  if (problem) {
    const { line, column } = problem;
    return { tone: 'error', text: t('streamtext_template_problem', line, column) };
  }
  const [first] = unknown;
  if (!first) return null;
  return {
    tone: 'warning',
    text: t('streamtext_template_unknown', `{{${first.name}}}`, first.line, first.column),
  };
}

/** The zones that the times are told in, beside the stream's own. */
function Zones({ texts }: { texts: Texts }) {
  const { port, page } = useStreams();
  const { zones } = texts.settings.streamTexts;
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState<FieldNote | null>(null);
  const keep = (next: readonly string[]) =>
    void port.setStreamTexts({ zones: [...next] }).catch(page.feedback.fail);
  function add() {
    const zone = zoneOf(typed);
    if (zone === null) {
      setNote({ tone: 'error', text: t('streamtext_zone_unknown') });
      return;
    }
    keep([...zones.filter((each) => each !== zone), zone]);
    setTyped('');
  }
  return (
    <div class="text-zones">
      <Field
        label={t('streamtext_zones')}
        value={typed}
        note={note}
        list="streamtext-zones"
        placeholder="America/New_York"
        onInput={(text) => {
          setTyped(text);
          setNote(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) add();
        }}
        action={<Button onClick={add}>{t('streamtext_zone_add')}</Button>}
      />
      <datalist id="streamtext-zones">
        {allZones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      {zones.length > 0 && (
        <ul>
          {zones.map((zone) => (
            <li key={zone}>
              <span dir="ltr">{zone.replaceAll('_', ' ')}</span>
              <IconButton
                icon="close"
                label={t('streamtext_zone_remove', zone.replaceAll('_', ' '))}
                onClick={() => keep(zones.filter((each) => each !== zone))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The zone that was typed, also by its last word alone and in any letters: "new york". */
function zoneOf(typed: string): string | null {
  const name = typed.trim().replace(/\s+/g, '_').toLowerCase();
  if (name === '') return null;
  const known = allZones().find((zone) => {
    const lower = zone.toLowerCase();
    return lower === name || lower.endsWith(`/${name}`);
  });
  return known ?? (isZone(name) ? name : null);
}
