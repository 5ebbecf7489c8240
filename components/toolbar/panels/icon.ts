import { h } from './h.ts';

/** The shapes are in `icon.css`; `add` and `check` are with the panels, which alone use them. */
type IconName = 'add' | 'check' | 'chevron' | 'more' | 'save' | 'warning';

/** A picture beside words, or in a button that has a label: screen readers skip it. */
export function icon(name: IconName): HTMLElement {
  return h('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}
