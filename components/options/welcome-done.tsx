import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { finishWelcome } from '@/utils/settings/edit.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';
import type { OptionsPort, Shortcut } from './port.ts';
import type { Save } from './save.tsx';
import '@/components/ui/kbd.css';

export interface WelcomeDoneProps {
  settings: Settings;
  save: Save;
  shortcuts: readonly Shortcut[];
  port: Pick<OptionsPort, 'browser' | 'openShop'>;
}

/** The end of the welcome: what there is to do now, one card each. Nothing is promised that is not there without an id. */
export function WelcomeDone({ settings, save, shortcuts, port }: WelcomeDoneProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const home = settings.home ?? 'US';
  const hasTag = chosenTag(settings, home) !== null;
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="welcome-start">
      <h1 tabIndex={-1} ref={title}>
        {t(hasTag ? 'welcome_done_title' : 'welcome_skipped_title')}
      </h1>
      <ul class="welcome-cards">
        <Card icon="toolbar" title={t('welcome_open_title', HOSTS[home])}>
          <p>{t(hasTag ? 'welcome_open_copy' : 'welcome_open_add_tag')}</p>
          <p class="quiet">{t('welcome_done_reload')}</p>
          <a class="external" href={`https://www.${HOSTS[home]}/`} target="_blank" rel="noreferrer">
            {t('welcome_open', HOSTS[home])}
            <Icon name="external" />
          </a>
        </Card>
        <Card icon="shop" title={t('welcome_import_title')}>
          <p>{t('welcome_import_what')}</p>
          <Button onClick={() => port.openShop('import')}>{t('welcome_import')}</Button>
        </Card>
        <Card icon="paste" title={t('welcome_paste_title')}>
          <p>{t('welcome_paste_what')}</p>
          <a href="#accounts/paste">{t('options_paste_open')}</a>
        </Card>
        {shortcuts.length > 0 && <PinCard shortcuts={shortcuts} engine={port.browser.engine} />}
      </ul>
      <OtherDevice save={save} />
      <p>
        <a href="#accounts">{t('welcome_done_options')}</a>
      </p>
    </section>
  );
}

/** How the icon is brought in sight, and the keys that work without it. */
function PinCard({
  shortcuts,
  engine,
}: Pick<WelcomeDoneProps, 'shortcuts'> & { engine: 'chromium' | 'firefox' }) {
  return (
    <Card icon="keyboard" title={t('welcome_pin_title')}>
      <p>{t(`welcome_pin_${engine}`)}</p>
      <dl class="pairs">
        {shortcuts
          .filter(({ keys }) => keys)
          .map(({ label, keys }) => (
            <div class="pair" key={label}>
              <dt>{label}</dt>
              <dd>
                <kbd dir="ltr">{keys}</kbd>
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

interface CardProps {
  icon: IconName;
  title: string;
  children: ComponentChildren;
}

function Card({ icon, title, children }: CardProps) {
  return (
    <li class="welcome-card">
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      {children}
    </li>
  );
}

const OTHER_WAYS = [
  ['#sync/code', 'welcome_other_code'],
  ['#data/backup', 'welcome_other_backup'],
] as const;

/** For a creator who has Linkshelf elsewhere already: the two ways to bring it here. The welcome is then over. */
export function OtherDevice({ save }: { save: Save }) {
  const onLeave = () => {
    save(finishWelcome).catch(report);
  };
  return (
    <section class="welcome-other">
      <h2>{t('welcome_other_title')}</h2>
      <p class="quiet">{t('welcome_other_what')}</p>
      <p class="welcome-other-ways">
        {OTHER_WAYS.map(([href, key]) => (
          <a key={href} href={href} onClick={onLeave}>
            {t(key)}
          </a>
        ))}
      </p>
    </section>
  );
}
