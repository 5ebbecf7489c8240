import { whenIdle } from './when-idle.ts';

/** The toolbar's height, in CSS pixels; as in `toolbar.css`. */
const HEIGHT = 45;

/** Scrolls out from under the toolbar what gets the focus there. */
export function revealFocus(host: Element, signal: AbortSignal): void {
  const reveal = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || target === host) return;
    const covered = target.getBoundingClientRect().bottom - window.innerHeight + HEIGHT;
    if (covered > 0 && covered <= HEIGHT) window.scrollBy(0, covered);
  };
  whenIdle(signal, () => window.addEventListener('focusin', reveal, { signal }));
}
