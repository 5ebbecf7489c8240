import type { PopupFocus } from './focus.ts';
import type { PopupStore } from './store/popup-store.ts';

/** What every part of the popup is given: all that is known and done, and where the focus can go. */
export interface PartProps {
  store: PopupStore;
  focus: PopupFocus;
}
