import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import { Icon, type IconName } from '@/components/ui/icon.tsx';
import { Toast } from '@/components/ui/toast.tsx';
import { isUndoKey } from '@/components/ui/undo-key.ts';
import { t } from '@/utils/browser/i18n.ts';
import { Damaged } from './damaged.tsx';
import { Welcome } from './lazy-sections.tsx';
import type { OptionsStore } from './options-store.ts';
import {
  isWaitingAddress,
  parseRoute,
  SECTIONS,
  type Section,
  type SectionRoute,
} from './route.ts';
import { SettingsSearch } from './search/settings-search.tsx';
import { SectionContent, type SectionContentProps } from './section-content.tsx';
import { Target } from './target.ts';
import { WaitingCard } from './waiting-card.tsx';
import './icons.css';
import './parts.css';
import './options.css';

export interface OptionsProps {
  store: OptionsStore;
  /** The creator's languages, the preferred one first. */
  languages: readonly string[];
  /** The IANA name of the creator's time zone. */
  zone: string;
  version: string;
}

/** The options page: the welcome, or the sections and the navigation between them. */
export function Options({ store, languages, zone, version }: OptionsProps) {
  const route = parseRoute(store.hash.value);
  if (route.view === 'welcome') {
    const { settings } = store.state.value;
    return (
      <ErrorBoundary key="welcome">
        <Welcome
          settings={settings}
          save={store.save}
          languages={languages}
          zone={zone}
          shortcuts={store.shortcuts.value}
          port={store.port}
        />
      </ErrorBoundary>
    );
  }
  return <Sections store={store} route={route} version={version} />;
}

function Sections(props: SectionContentProps) {
  const { store, route } = props;
  const { section } = route;
  const title = useFocusOnChange(route, isWaitingAddress(store.hash.value));
  const { feedback, port } = store;
  useUndoKey(feedback);
  useEffect(() => {
    document.title = `${t(`options_section_${section}`)} · ${t('options_title')}`;
  }, [section]);

  function dismiss() {
    const hadFocus = document.activeElement?.closest('.options-toast');
    feedback.dismiss();
    if (hadFocus) title.current?.focus();
  }

  return (
    <div class="options">
      <Header
        section={section}
        isWaiting={store.state.value.waiting.length > 0}
        onShop={() => port.openShop()}
      />
      <main class="options-main">
        <Warnings store={store} />
        <ErrorBoundary>
          <WaitingCard store={store} onDone={() => title.current?.focus()} />
        </ErrorBoundary>
        {store.hasNews.value && section !== 'about' && <News onSeen={store.seeNews} />}
        <h2 class="section-title" tabIndex={-1} ref={title}>
          {t(`options_section_${section}`)}
        </h2>
        <ErrorBoundary key={section}>
          <Target.Provider value={route.target}>
            <SectionContent {...props} />
          </Target.Provider>
        </ErrorBoundary>
      </main>
      <div class="options-toast">
        <Toast note={feedback.toast.value} onClose={dismiss} />
      </div>
    </div>
  );
}

/** Control+Z takes the last action back while that is offered. */
function useUndoKey(feedback: FeedbackStore): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const undo = feedback.toast.peek()?.undo;
      if (!undo || event.defaultPrevented || !isUndoKey(event)) return;
      event.preventDefault();
      feedback.dismiss();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [feedback]);
}

/**
 * Moves the focus to the title when the section changes; what is asked for in it or above it takes the focus itself.
 * The page as it opens leaves the focus where it is.
 */
function useFocusOnChange({ section, target }: SectionRoute, isWaiting: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const lastSection = useRef(section);
  useEffect(() => {
    if (lastSection.current === section) return;
    lastSection.current = section;
    if (!target && !isWaiting) title.current?.focus();
  }, [section, target, isWaiting]);
  return title;
}

const ICONS: Readonly<Record<Section, IconName>> = {
  accounts: 'accounts',
  marketplaces: 'globe',
  links: 'link',
  templates: 'template',
  channels: 'channel',
  toolbar: 'toolbar',
  sync: 'sync',
  data: 'data',
  about: 'info',
};

interface HeaderProps {
  section: Section;
  isWaiting: boolean;
  onShop: () => void;
}

function Header({ section, isWaiting, onShop }: HeaderProps) {
  const [query, setQuery] = useState('');
  return (
    <header class="options-head">
      <div class="options-brand">
        <img class="mark" src="/icons/mark.svg" alt="" />
        <h1>{t('options_title')}</h1>
      </div>
      <SettingsSearch query={query} onQuery={setQuery} isWaiting={isWaiting} />
      <nav aria-label={t('options_nav')} hidden={query.trim() !== ''}>
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
      <Button class="options-shop" icon="shop" onClick={onShop}>
        {t('options_shop')}
      </Button>
    </header>
  );
}

/** Says once that there are news in this version, on one quiet line. */
function News({ onSeen }: { onSeen: () => void }) {
  return (
    <p class="news-line">
      <span class="news-dot" aria-hidden="true" />
      <span>
        {t('news_line')} <a href="#about/news">{t('news_open')}</a>
      </span>
      <IconButton icon="close" label={t('common_close')} onClick={onSeen} />
    </p>
  );
}

/** What is wrong with the stored settings. */
function Warnings({ store }: { store: OptionsStore }) {
  const { newer, damaged } = store.state.value;
  return (
    <>
      {newer !== null && (
        <p class="banner" role="alert">
          <Icon name="warning" />
          <span class="banner-words">{t('options_newer')}</span>
        </p>
      )}
      {damaged && (
        <Damaged
          report={damaged}
          saveCopy={store.port.damaged.saveCopy}
          dismiss={store.dismissDamaged}
        />
      )}
    </>
  );
}
