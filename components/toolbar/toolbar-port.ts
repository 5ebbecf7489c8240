import type { ToolbarActions, WarningKey } from './actions.ts';
import type { LoadedPanels } from './panels/port.ts';
import type { ToolbarModel } from './view.ts';

/** All that the toolbar asks of its session. */
export interface ToolbarPort extends ToolbarActions {
  /** Rejects when the extension has gone from under the page. */
  loadPanels(): Promise<LoadedPanels>;
}

export interface Toolbar {
  /** Draws the toolbar for a product, making it when this is the first. */
  show(model: ToolbarModel): void;
  hide(): void;
  /** What the keyboard shortcuts do; the toolbar has to be shown. */
  copy(): void;
  save(): void;
  /** Says that something did not work, where the toolbar has been shown. */
  warn(key: WarningKey): void;
}
