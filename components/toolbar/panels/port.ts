import type { Feedback } from '@/components/ui/models/feedback.ts';
import type { Composed, compose } from '@/utils/descriptions/formats.ts';
import type { readProduct } from '@/utils/product-page/document.ts';
import type { CopyChoice, ToolbarActions } from '../actions.ts';
import type { TrustedEvents } from '../trusted-events.ts';
import type { ToolbarModel } from '../view.ts';
import type { createSaveActions } from './save-actions.ts';

export type PanelKind = 'copy' | 'tag' | 'save' | 'more';

/** The menus, the save picker and the field for copying by hand. */
export interface Panels {
  /** Opens what belongs to a button, or closes it when it is open. */
  toggle(kind: PanelKind, opener: HTMLElement): void;
  /**
   * @param refocus put the focus back to where it came from
   * @param but what stays open
   */
  close(refocus: boolean, but?: PanelKind): void;
  /**
   * The old way to the clipboard. Where even that is refused the field stays, for the person to copy from.
   * @returns whether the clipboard holds the text
   */
  copyFromField(opener: HTMLElement, what: Composed): boolean;
}

export interface PanelContext {
  root: ShadowRoot;
  /** The style sheet of what is drawn. */
  style: string;
  trustedEvents: TrustedEvents;
  actions: ToolbarActions;
  signal: AbortSignal;
  /** What the bar shows at this moment. */
  model(): ToolbarModel | null;
  /** @param name what the choice is called where it is confirmed */
  copy(choice: CopyChoice, name: string): void;
  say(said: Feedback): void;
}

/**
 * What a product page loads when a person first turns to the bar, not before:
 * the script that every page runs stays small.
 */
export interface PanelsModule {
  createPanels(context: PanelContext): Panels;
  createSaveActions: typeof createSaveActions;
  compose: typeof compose;
  readProduct: typeof readProduct;
}

/** With the style sheet of what it draws. */
export interface LoadedPanels extends PanelsModule {
  style: string;
}
