import { ofDocument } from './element.ts';

/**
 * What stands at the top of Amazon's pages and must stay usable above a toolbar that is docked there:
 * the associates' own bar (2019 on; older pages have `#amzn-ss-wrap`) and the header with the search
 * field (`#navbar`, every year; `#navbar-main` around it since 2019). Without any of them the toolbar
 * stands at the window's edge.
 */
const ABOVE = '#nav-AssociateStripe, #amzn-ss-wrap, #navbar, #navbar-main';

/**
 * Keeps a toolbar that is docked at the top below the header while that is in view, and at the window's
 * edge when it has been scrolled away. Moves by `transform`, which is no layout shift.
 */
export function followHeader(toolbar: HTMLElement, signal: AbortSignal) {
  let following = false;
  let planned = false;

  function put(): void {
    planned = false;
    if (!following) return;
    const bottoms = [...ofDocument('querySelectorAll').call(document, ABOVE)].map(
      (element) => element.getBoundingClientRect().bottom,
    );
    const most = window.innerHeight / 2;
    const top = Math.max(0, ...bottoms.filter((bottom) => bottom < most));
    toolbar.style.setProperty('--offset', `${Math.round(top)}px`);
  }

  function plan(): void {
    if (!following || planned) return;
    planned = true;
    requestAnimationFrame(put);
  }

  window.addEventListener('scroll', plan, { passive: true, signal });
  window.addEventListener('resize', plan, { passive: true, signal });
  for (const type of ['DOMContentLoaded', 'load']) {
    window.addEventListener(type, plan, { capture: true, signal });
  }

  return {
    follow(on: boolean): void {
      following = on;
      if (on) plan();
      else toolbar.style.removeProperty('--offset');
    },
  };
}
