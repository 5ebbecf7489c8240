import { useMemo, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { type SearchEntry, searchEntries } from './entries.ts';
import { findSettings } from './find-settings.ts';
import './settings-search.css';

export interface SettingsSearchProps {
  query: string;
  onQuery: (query: string) => void;
  /** Something waits for the creator's agreement. */
  isWaiting: boolean;
}

/** Finds a setting by its name, its description and other words for it; the arrow keys walk through what is found. */
export function SettingsSearch({ query, onQuery, isWaiting }: SettingsSearchProps) {
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isSearching = query.trim() !== '';
  const entries = useMemo(
    () => (isSearching ? searchEntries(isWaiting) : []),
    [isSearching, isWaiting],
  );
  const found = useMemo(() => findSettings(entries, query), [entries, query]);

  function leave() {
    onQuery('');
    input.current?.focus();
  }

  return (
    <search
      class="settings-search"
      ref={root}
      onKeyDown={(event) => onKey(event, root.current, leave)}
    >
      <div class="settings-search-field">
        <Icon name="search" />
        <input
          type="text"
          ref={input}
          value={query}
          placeholder={t('options_search')}
          aria-label={t('options_search')}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
        {query !== '' && (
          <IconButton icon="close" label={t('options_search_clear')} onClick={leave} />
        )}
      </div>
      <p class={`settings-search-count ${found.length > 0 ? 'visually-hidden' : ''}`} role="status">
        {isSearching &&
          (found.length === 0
            ? t('options_search_none', query.trim())
            : tn('options_search_found', found.length))}
      </p>
      {found.length > 0 && <Found found={found} onChoose={() => onQuery('')} />}
    </search>
  );
}

function Found({ found, onChoose }: { found: readonly SearchEntry[]; onChoose: () => void }) {
  return (
    <ul class="settings-search-found">
      {found.map(({ href, section, label }) => (
        <li key={href}>
          <a href={href} onClick={onChoose}>
            <span dir="auto">{label}</span>
            <span class="quiet">{t(`options_section_${section}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The arrows go up and down, Enter in the field to the first that is found, Escape back. */
function onKey(event: KeyboardEvent, root: HTMLElement | null, leave: () => void): void {
  const stops = [...(root?.querySelectorAll<HTMLElement>('input, a') ?? [])];
  const at = stops.findIndex((each) => each.matches(':focus'));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || at < 0) return;
  if (step !== undefined) stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  else if (event.key === 'Enter' && at === 0) stops[1]?.click();
  else if (event.key === 'Escape') leave();
  else return;
  event.preventDefault();
}
