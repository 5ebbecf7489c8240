/** Free space between a menu and the window's edge, and between a menu and its button, in CSS pixels. */
const MARGIN = 6;

/**
 * Puts an open popover at its button: below where there is room for it, else on the roomier side,
 * flush with the button's end (or its start), never outside the window, scrolling inside itself when it must.
 */
export function positionAt(
  popover: HTMLElement,
  anchor: HTMLElement,
  align: 'start' | 'end' = 'end',
): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - at.bottom - 2 * MARGIN;
  const above = at.top - 2 * MARGIN;
  const down = below >= height || below >= above;
  const room = Math.max(down ? below : above, 0);
  const top = down ? at.bottom + MARGIN : at.top - MARGIN - Math.min(height, room);
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const flush = isRtl === (align === 'end') ? at.left : at.right - width;
  const left = Math.max(MARGIN, Math.min(flush, clientWidth - width - MARGIN));
  popover.style.maxBlockSize = `${room}px`;
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
