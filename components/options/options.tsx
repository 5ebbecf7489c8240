import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import type { Feedback } from '@/components/ui/models/feedback.ts';
import { Toast } from '@/components/ui/toast.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import { About } from './about.tsx';
import { Accounts } from './accounts.tsx';
import { Damaged } from './damaged.tsx';
import { DataSection } from './data-section.tsx';
import { Links } from './links.tsx';
import type { OptionsPort, StorageFacts } from './port.ts';
import { parseRoute, SECTIONS, type Section } from './route.ts';
import type { Shortcut } from './shortcuts.tsx';
import { SyncSection } from './sync/sync-section.tsx';
import type { Notify } from './take-away.ts';
import { Templates } from './templates.tsx';
import { ToolbarSection } from './toolbar-section.tsx';
import { Welcome } from './welcome.tsx';
import './parts.css';
import './options.css';
import './sync/sync.css';

export interface OptionsProps {
  state: SettingsState;
  /** The address from the `#` on. */
  hash: string;
  languages: readonly string[];
  version: string;
  shortcuts: readonly Shortcut[];
  storage: StorageFacts | null;
  port: OptionsPort;
}

const ICONS: Readonly<Record<Section, IconName>> = {
  accounts: 'accounts',
  links: 'link',
  templates: 'template',
  toolbar: 'toolbar',
  sync: 'sync',
  data: 'data',
  about: 'info',
};

/** The options page: the welcome, or the sections with the way between them. */
export function Options(props: OptionsProps) {
  const { state, hash, languages, port } = props;
  const route = parseRoute(hash);
  if (route.view === 'welcome') {
    return <Welcome settings={state.settings} save={port.save} languages={languages} />;
  }
  return <Sections {...props} section={route.section} wanted={route.marketplace} />;
}

type SectionsProps = OptionsProps & {
  section: Section;
  wanted: Parameters<typeof Accounts>[0]['wanted'];
};

function Sections(props: SectionsProps) {
  const { state, section, wanted, port } = props;
  const [note, setNote] = useState<Feedback | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  const closeNote = useCallback(() => setNote(null), []);

  // A link to another section moves the reader there; the page as it opens keeps the focus where it is.
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    if (!wanted) title.current?.focus();
  }, [section, wanted]);

  return (
    <div class="options">
      <header class="options-head">
        <div class="options-brand">
          <img class="mark" src="/icons/mark.svg" alt="" />
          <h1>{t('options_title')}</h1>
        </div>
        <nav aria-label={t('options_nav')}>
          <ul class="options-nav">
            {SECTIONS.map((each) => (
              <li key={each}>
                <a href={`#${each}`} aria-current={each === section ? 'page' : undefined}>
                  <Icon name={ICONS[each]} />
                  <span>{t(`options_section_${each}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Button class="options-shop" icon="shop" onClick={port.openShop}>
          {t('options_shop')}
        </Button>
      </header>
      <main class="options-main">
        {state.newer !== null && (
          <p class="banner" role="alert">
            <Icon name="warning" />
            <span class="banner-words">{t('options_newer')}</span>
          </p>
        )}
        {state.damaged && (
          <Damaged report={state.damaged} saveCopy={port.saveCopy} dismiss={port.dismiss} />
        )}
        <h2 class="section-title" tabIndex={-1} ref={title}>
          {t(`options_section_${section}`)}
        </h2>
        <Content {...props} notify={setNote} />
      </main>
      <div class="options-toast">
        <Toast note={note} onClose={closeNote} />
      </div>
    </div>
  );
}

function Content(props: SectionsProps & { notify: Notify }) {
  const { section, state, port, shortcuts, storage, version, notify, wanted } = props;
  const common = { settings: state.settings, save: port.save, notify };
  switch (section) {
    case 'accounts':
      return <Accounts {...common} wanted={wanted} disclosures={port.disclosures} />;
    case 'links':
      return <Links {...common} />;
    case 'templates':
      return <Templates {...common} />;
    case 'toolbar':
      return (
        <ToolbarSection
          {...common}
          switchMarketplace={port.switchMarketplace}
          shortcuts={shortcuts}
          openShortcuts={port.openShortcuts}
        />
      );
    case 'sync':
      return <SyncSection port={port.sync} notify={notify} />;
    case 'data':
      return <DataSection storage={storage} askToKeep={port.askToKeep} />;
    case 'about':
      return <About version={version} />;
  }
}
