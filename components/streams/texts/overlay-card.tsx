import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { SelectField } from '@/components/ui/select.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { report } from '@/utils/report.ts';
import {
  OVERLAY_BOXES,
  OVERLAY_LOOKS,
  OVERLAY_PARTS,
  OVERLAY_PLACES,
  OVERLAY_SIZES,
  type OverlayLooks,
  readLooks,
  writeLooks,
} from '@/utils/streams/overlay/looks.ts';
import { useStreams } from '../store/context.ts';
import { obsPlanOf } from './obs-plan-of.ts';
import { TextCard } from './text-card.tsx';
import type { Texts } from './use-texts.ts';

/** What viewers read over the stream: a window for any streaming program, and files for OBS. */
export function OverlayCard({ texts }: { texts: Texts }) {
  const { port, page } = useStreams();
  const { looks, change } = useLooks();

  async function save(which: 'overlay' | 'dock') {
    const files = await port.obsFiles(obsPlanOf(texts, looks));
    port.saveFile(`${which}.html`, [files[which]], 'text/html;charset=utf-8');
    page.feedback.say({ text: t('feedback_saved_as', `${which}.html`), tone: 'good' });
  }

  return (
    <TextCard title={t('overlay_title')} hint={t('overlay_hint')}>
      <LooksForm looks={looks} onChange={change} />
      {looks.disclosure && obsPlanOf(texts, looks).disclosure === '' && (
        <p class="text-warning">
          <Icon name="warning" />
          <span>{t('streamtext_statement_missing')}</span>
        </p>
      )}
      <div class="text-actions">
        <Button
          variant="primary"
          icon="external"
          onClick={() => port.openStage('overlay', texts.stream.id)}
        >
          {t('overlay_open')}
        </Button>
      </div>
      <h3>{t('overlay_obs')}</h3>
      <p class="quiet">{t('overlay_obs_files')}</p>
      <p class="quiet">{t('overlay_obs_address', 'http://absolute/')}</p>
      <div class="text-actions">
        <Button icon="download" onClick={() => void save('overlay').catch(page.feedback.fail)}>
          {t('overlay_obs_save', 'overlay.html')}
        </Button>
        <Button icon="download" onClick={() => void save('dock').catch(page.feedback.fail)}>
          {t('overlay_obs_save', 'dock.html')}
        </Button>
      </div>
    </TextCard>
  );
}

/** The looks on this device; the open window follows them. */
function useLooks() {
  const { notes } = useStreams().page;
  const [looks, setLooks] = useState(() => readLooks(notes.getItem(OVERLAY_LOOKS)));
  function change(some: Partial<OverlayLooks>) {
    const next = { ...looks, ...some };
    setLooks(next);
    try {
      notes.setItem(OVERLAY_LOOKS, writeLooks(next));
    } catch (error) {
      report(error);
    }
  }
  return { looks, change };
}

interface LooksFormProps {
  looks: OverlayLooks;
  onChange: (some: Partial<OverlayLooks>) => void;
}

function LooksForm({ looks, onChange }: LooksFormProps) {
  return (
    <div class="overlay-looks">
      <KeyColor value={looks.key} onValue={(key) => onChange({ key })} />
      <SelectField
        label={t('overlay_place')}
        value={looks.place}
        options={OVERLAY_PLACES.map((each) => [each, t(`overlay_place_${each}`)])}
        onValue={(place) => onChange({ place })}
      />
      <SelectField
        label={t('overlay_size')}
        value={looks.size}
        options={OVERLAY_SIZES.map((each) => [each, t(`overlay_size_${each}`)])}
        onValue={(size) => onChange({ size })}
      />
      <SelectField
        label={t('overlay_box')}
        value={looks.box}
        options={OVERLAY_BOXES.map((each) => [each, t(`overlay_box_${each}`)])}
        onValue={(box) => onChange({ box })}
      />
      <fieldset>
        <legend>{t('overlay_parts')}</legend>
        {OVERLAY_PARTS.map((part) => (
          <Checkbox key={part} checked={looks[part]} onChange={(on) => onChange({ [part]: on })}>
            {t(`overlay_part_${part}`)}
          </Checkbox>
        ))}
      </fieldset>
    </div>
  );
}

function KeyColor({ value, onValue }: { value: string; onValue: (color: string) => void }) {
  const id = useUniqueId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('overlay_key')}
      </label>
      <input
        id={id}
        type="color"
        class="overlay-key"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );
}
