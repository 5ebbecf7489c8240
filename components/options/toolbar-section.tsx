import { t } from '@/utils/browser/i18n.ts';
import { placeToolbar } from '@/utils/settings/choices.ts';
import { setPictures, setTheme } from '@/utils/settings/edit.ts';
import { type Settings, THEMES } from '@/utils/settings/schema.ts';
import { Choice } from './choice.tsx';
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

const POSITIONS = ['bottom', 'top'] as const;
const SHAPES = ['full', 'tab', 'hidden'] as const;
type Position = (typeof POSITIONS)[number];
type Shape = (typeof SHAPES)[number];

/** Where the toolbar stands, how large it is at first, its shortcuts, pictures, and the colors of everything. */
export function ToolbarSection(props: ToolbarSectionProps) {
  const { settings, save, port, shortcuts } = props;
  const appearance = useSaver(save);
  const pictures = useSaver(save);
  const theme = useSaver(save);
  const { place: position, hidden, collapsed } = settings.bar;
  const shape = hidden ? 'hidden' : collapsed ? 'tab' : 'full';
  const change = (bar: Partial<Settings['bar']>) =>
    void appearance.run((now) => placeToolbar(now, bar));

  return (
    <>
      <SectionCard title={t('options_toolbar_title')} anchor="position" saver={appearance}>
        <Choice
          legend={t('options_toolbar_position')}
          value={position}
          onChange={(place) => change({ place })}
          options={POSITIONS.map((value) => option(value, value, shape))}
        />
        <Choice
          legend={t('options_toolbar_shape')}
          value={shape}
          onChange={(next) => change({ collapsed: next === 'tab', hidden: next === 'hidden' })}
          options={SHAPES.map((value) => option(value, position, value))}
        />
        <p class="quiet">{t('options_toolbar_remembered')}</p>
      </SectionCard>
      <Shortcuts shortcuts={shortcuts} open={port.openShortcuts} />
      <SectionCard title={t('options_pictures_title')} anchor="pictures" saver={pictures}>
        <Switch
          label={t('options_pictures')}
          detail={t('options_pictures_detail')}
          on={settings.pictures}
          onChange={(on) => void pictures.run((now) => setPictures(now, on))}
        />
      </SectionCard>
      <SectionCard title={t('options_theme_title')} anchor="theme" saver={theme}>
        <Choice
          legend={t('options_theme')}
          value={settings.theme}
          onChange={(next) => void theme.run((now) => setTheme(now, next))}
          options={THEMES.map((value) => ({ value, label: t(`options_theme_${value}`) }))}
        />
        <p class="quiet">{t('options_theme_detail')}</p>
      </SectionCard>
    </>
  );
}

/** An option with a page in miniature, which shows the toolbar where it would be. */
function option<T extends Position | Shape>(value: T, position: Position, shape: Shape) {
  const picture = (
    <span class={`mini mini-${position}`} aria-hidden="true">
      <span class={`mini-toolbar mini-${shape}`} />
    </span>
  );
  return { value, label: t(`options_toolbar_${value}`), picture };
}
