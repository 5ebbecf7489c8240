import { t } from '@/utils/i18n.ts';
import { placeBar } from '@/utils/settings/choices.ts';
import { setPictures } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { Choice } from './choice.tsx';
import { MarketplaceSwitches } from './marketplace-switches.tsx';
import type { SwitchMarketplace } from './port.ts';
import { type Save, SaveNote, useSaver } from './save.tsx';
import { type Shortcut, Shortcuts } from './shortcuts.tsx';
import { Switch } from './switch.tsx';
import './toolbar-section.css';

export interface ToolbarSectionProps {
  settings: Settings;
  save: Save;
  switchMarketplace: SwitchMarketplace;
  shortcuts: readonly Shortcut[];
  /** Null where the browser has no page for them that an extension may open. */
  openShortcuts: (() => void) | null;
}

type Shape = 'bar' | 'tab' | 'hidden';

/** Where the toolbar stands, how large it starts, on which marketplaces it is, and product pictures. */
export function ToolbarSection(props: ToolbarSectionProps) {
  const { settings, save, switchMarketplace, shortcuts, openShortcuts } = props;
  const saver = useSaver(save);
  const { bar } = settings;
  const shape: Shape = bar.hidden ? 'hidden' : bar.collapsed ? 'tab' : 'bar';

  return (
    <>
      <section class="section-card" aria-labelledby="bar-look">
        <div class="section-head">
          <h3 id="bar-look">{t('options_bar_title')}</h3>
          <SaveNote saver={saver} />
        </div>
        <Choice
          legend={t('options_bar_place')}
          value={bar.place}
          onChange={(place) => void saver.run((now) => placeBar(now, { place }))}
          options={[
            { value: 'bottom', label: t('options_bar_bottom'), picture: picture('bottom', shape) },
            { value: 'top', label: t('options_bar_top'), picture: picture('top', shape) },
          ]}
        />
        <Choice
          legend={t('options_bar_shape')}
          value={shape}
          onChange={(next) =>
            void saver.run((now) =>
              placeBar(now, { collapsed: next === 'tab', hidden: next === 'hidden' }),
            )
          }
          options={[
            { value: 'bar', label: t('options_bar_full'), picture: picture(bar.place, 'bar') },
            { value: 'tab', label: t('options_bar_tab'), picture: picture(bar.place, 'tab') },
            {
              value: 'hidden',
              label: t('options_bar_hidden'),
              picture: picture(bar.place, 'hidden'),
            },
          ]}
        />
        <p class="quiet">{t('options_bar_remembered')}</p>
      </section>
      <MarketplaceSwitches settings={settings} switchMarketplace={switchMarketplace} />
      <Shortcuts shortcuts={shortcuts} open={openShortcuts} />
      <Pictures settings={settings} save={save} />
    </>
  );
}

function Pictures({ settings, save }: { settings: Settings; save: Save }) {
  const saver = useSaver(save);
  return (
    <section class="section-card" aria-labelledby="pictures">
      <div class="section-head">
        <h3 id="pictures">{t('options_pictures_title')}</h3>
        <SaveNote saver={saver} />
      </div>
      <Switch
        label={t('options_pictures')}
        detail={t('options_pictures_detail')}
        on={settings.pictures}
        onChange={(on) => void saver.run((now) => setPictures(now, on))}
      />
    </section>
  );
}

/** A page in miniature, with the bar where it would be. */
function picture(place: 'bottom' | 'top', shape: Shape) {
  return (
    <span class={`mini mini-${place}`} aria-hidden="true">
      <span class={`mini-bar mini-${shape}`} />
    </span>
  );
}
