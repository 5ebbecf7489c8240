import type { readProduct } from '@/utils/product-page/document.ts';
import type { ConfirmCopied } from '../copy-link.ts';
import type { Note } from '../note.ts';
import type { Session } from '../session-port.ts';
import type { TrustedEvents } from '../trusted-events.ts';
import type { Shown } from '../view.ts';
import type { CopyChoice } from './prepare.ts';

/** Named after the buttons that open them. */
export type PanelKind = 'copy' | 'tag' | 'save' | 'more';

/** The menus and the save picker, and the ways to copy that the toolbar's own script has not. */
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
   * @param asin the product that it was asked for
   */
  copy(choice: CopyChoice, name: string, asin: string): Promise<void>;
}

/** What the panels ask of the toolbar. */
export interface PanelsPort {
  root: ShadowRoot;
  trustedEvents: TrustedEvents;
  session: Session;
  signal: AbortSignal;
  /** What the toolbar shows at this moment. */
  shown(): Shown | null;
  /** The big button, which says how far the copying is. */
  main: HTMLElement;
  note: Note;
  confirmCopied: ConfirmCopied;
}

/**
 * What a product page loads when a person first turns to the toolbar, not before:
 * the script that every page runs stays small.
 */
export interface PanelsModule {
  /** Rejects when their style sheet cannot be read. */
  createPanels(port: PanelsPort): Promise<Panels>;
  /** For the popup, which asks a page what it shows. */
  readProduct: typeof readProduct;
}
