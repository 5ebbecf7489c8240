import { t } from '@/utils/browser/i18n.ts';
import { placeToolbar } from '@/utils/settings/choices.ts';
import { setPictures } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { Choice } from './choice.tsx';
import { MarketplaceSwitches } from './marketplace-switches.tsx';
import type { Shortcut, ToolbarPort } from './port.ts';
import { type Save, useSaver } from './save.tsx';
import { SectionCard } from './section-card.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Switch } from './switch.tsx';
import './toolbar-section.css';

export interface ToolbarSectionProps {
  settings: Settings;
  save: Save;
  port: ToolbarPort;
  shortcuts: readonly Shortcut[];
}

const PLACES = ['bottom', 'top'] as const;
const SHAPES = ['full', 'tab', 'hidden'] as const;
type Place = (typeof PLACES)[number];
type Shape = (typeof SHAPES)[number];

/** Where the toolbar stands, how large it is at first, on which marketplaces it is, its shortcuts and pictures. */
export function ToolbarSection(props: ToolbarSectionProps) {
  const { settings, save, port, shortcuts } = props;
  const look = useSaver(save);
  const pictures = useSaver(save);
  const { place, hidden, collapsed } = settings.bar;
  const shape = hidden ? 'hidden' : collapsed ? 'tab' : 'full';
  const change = (bar: Partial<Settings['bar']>) => void look.run((now) => placeToolbar(now, bar));

  return (
    <>
      <SectionCard title={t('options_toolbar_title')} saver={look}>
        <Choice
          legend={t('options_toolbar_position')}
          value={place}
          onChange={(place) => change({ place })}
          options={PLACES.map((value) => option(value, value, shape))}
        />
        <Choice
          legend={t('options_toolbar_shape')}
          value={shape}
          onChange={(next) => change({ collapsed: next === 'tab', hidden: next === 'hidden' })}
          options={SHAPES.map((value) => option(value, place, value))}
        />
        <p class="quiet">{t('options_toolbar_remembered')}</p>
      </SectionCard>
      <MarketplaceSwitches settings={settings} save={save} port={port} />
      <Shortcuts shortcuts={shortcuts} open={port.openShortcuts} />
      <SectionCard title={t('options_pictures_title')} saver={pictures}>
        <Switch
          label={t('options_pictures')}
          detail={t('options_pictures_detail')}
          on={settings.pictures}
          onChange={(on) => void pictures.run((now) => setPictures(now, on))}
        />
      </SectionCard>
    </>
  );
}

/** An option with a page in miniature, which shows the toolbar where it would be. */
function option<T extends Place | Shape>(value: T, place: Place, shape: Shape) {
  const picture = (
    <span class={`mini mini-${place}`} aria-hidden="true">
      <span class={`mini-toolbar mini-${shape}`} />
    </span>
  );
  return { value, label: t(`options_toolbar_${value}`), picture };
}
