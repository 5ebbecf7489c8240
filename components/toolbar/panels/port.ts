import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { readProduct } from '@/utils/product-page/document.ts';
import type { Session } from '../session-port.ts';
import type { FindPart } from '../skeleton.ts';
import type { Shown } from '../view.ts';
import type { Trusted } from '../window-events.ts';
import type { CopyChoice } from './format-names.ts';
import type { createRoom } from './room.ts';

/** Named after the buttons that open them. */
export const PANEL_KINDS = ['copy', 'tag', 'save', 'more'] as const;
export type PanelKind = (typeof PANEL_KINDS)[number];

/** The menus and the save picker, and the ways to copy that the toolbar's own script has not. */
export interface Panels {
  /**
   * Opens what belongs to a button, or closes it when it is open.
   * @param button the button's id; `focus` leads the focus into the toolbar, and from within it back to the page
   * @param asin the product that it was asked for: another one may be shown by now
   */
  toggle(button: string, asin: string): void;
  /**
   * Follows what the toolbar shows.
   * @param focused what had the focus before it was drawn
   */
  show(shown: Shown, focused: Element | null): void;
  /** Takes away in time what the toolbar has said already. */
  take(feedback: Feedback): void;
  /** Says for a while on the big button that it has copied. */
  markDone(): void;
  /** Closes what is open, before the toolbar is taken away. */
  hide(): void;
  /**
   * Copies and says so.
   * @param choice null: what the big button copies in
   * @param asin the product that it was asked for
   */
  copy(choice: CopyChoice | null, asin: string): Promise<void>;
  /** Takes an event that is for the toolbar, as the window has heard it. */
  hear(event: Event): void;
}

/** What the panels ask of the toolbar. */
export interface PanelsPort {
  root: ShadowRoot;
  part: FindPart;
  trusted: Trusted;
  /** What a press on one of the toolbar's own buttons does; its id is given. */
  press(button: string): void;
  /** What in the page had the focus before it came to the toolbar; null where that is not known. */
  cameFrom(): HTMLElement | null;
  session: Session;
  signal: AbortSignal;
  /** What the toolbar shows at this moment. */
  shown(): Shown | null;
}

/**
 * What a product page loads when a person first turns to the toolbar, or something of the page stands where it does,
 * not before: the script that every page runs stays small.
 */
export interface PanelsModule {
  /** Rejects when their style sheet cannot be read. */
  createPanels(port: PanelsPort): Promise<Panels>;
  /** For a toolbar that something of the page stands in the way of. */
  createRoom: typeof createRoom;
  /** For the popup, which asks a page what it shows. */
  readProduct: typeof readProduct;
}
