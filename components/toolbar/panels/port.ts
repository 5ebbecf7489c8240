import type { readProduct } from '@/utils/product-page/document.ts';
import type { CopyChoice, ToolbarActions } from '../actions.ts';
import type { Feedback } from '../feedback.ts';
import type { Note } from '../note.ts';
import type { TrustedEvents } from '../trusted-events.ts';
import type { Shown } from '../view.ts';

export type PanelKind = 'copy' | 'tag' | 'save' | 'more';

/** The menus and the save picker, copying, and the feedback to both. */
export interface Panels {
  /**
   * Opens what belongs to a button, or closes it when it is open.
   * @param asin the product that it was asked for: another one may be shown by now
   */
  toggle(kind: PanelKind, opener: HTMLElement, asin: string): void;
  /**
   * @param refocus put the focus back to where it came from
   * @param but what stays open
   */
  close(refocus: boolean, but?: PanelKind): void;
  /**
   * Copies and says so.
   * @param name what the choice is called where it is confirmed
   */
  copy(choice: CopyChoice, name: string): Promise<void>;
  /** Says what happened, for a while. */
  show(feedback: Feedback): void;
  /** Takes the feedback away, as when another product comes. */
  clear(): void;
}

/** What the panels ask of the toolbar. */
export interface PanelsPort {
  root: ShadowRoot;
  /** The style sheet of what is drawn. */
  style: string;
  trustedEvents: TrustedEvents;
  actions: ToolbarActions;
  signal: AbortSignal;
  /** What the toolbar shows at this moment. */
  shown(): Shown | null;
  /** The big button, which says how far the copying is. */
  main: HTMLElement;
  note: Note;
}

/**
 * What a product page loads when a person first turns to the toolbar, not before:
 * the script that every page runs stays small.
 */
export interface PanelsModule {
  createPanels(port: PanelsPort): Panels;
  /** For the popup, which asks a page what it shows. */
  readProduct: typeof readProduct;
}

/** With the style sheet of what it draws. */
export interface LoadedPanels extends PanelsModule {
  style: string;
}
