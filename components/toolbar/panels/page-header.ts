import { findAll } from '@/utils/product-page/dom.ts';
import { boxOf } from '../fixed.ts';

/**
 * What stands at the top of Amazon's pages and must stay usable above a toolbar that is docked there:
 * the associates' own bar (2019 on; older pages have `#amzn-ss-wrap`) and the header with the search
 * field (`#navbar`, every year; `#navbar-main` around it since 2019). Without any of them the toolbar
 * stands at the window's edge.
 */
const ABOVE = '#nav-AssociateStripe, #amzn-ss-wrap, #navbar, #navbar-main';

/** @returns where the header ends, in CSS pixels from the window's upper edge; 0 where it is not in view */
export function headerEnd(): number {
  const bottoms = [...findAll(document, ABOVE)].map((element) => boxOf(element).bottom);
  const most = window.innerHeight / 2;
  return Math.round(Math.max(0, ...bottoms.filter((bottom) => bottom < most)));
}
