import { type ReadonlySignal, signal } from '@preact/signals';

/** Below these widths of the window (CSS pixels) a pane has no room beside the list. As in `shop.css`. */
const NARROW = { sidebar: '(width < 720px)', details: '(width < 1040px)' };

/** Which panes have no room beside the list. */
export interface NarrowWindow {
  sidebar: ReadonlySignal<boolean>;
  details: ReadonlySignal<boolean>;
  /** Follows the window until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

export function createNarrowWindow(): NarrowWindow {
  const sidebar = createMatch(NARROW.sidebar);
  const details = createMatch(NARROW.details);
  return {
    sidebar: sidebar.matches,
    details: details.matches,
    watch(signal) {
      sidebar.watch(signal);
      details.watch(signal);
    },
  };
}

/** Whether a media query matches. */
function createMatch(query: string) {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  const update = () => {
    matches.value = list.matches;
  };
  const watch = (signal: AbortSignal) => list.addEventListener('change', update, { signal });
  return { matches, watch };
}
