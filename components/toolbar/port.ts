import type { ToolbarCommand } from '@/utils/messaging/messages.ts';
import type { PanelsModule } from './panels/port.ts';
import type { WarningKey } from './session-events.ts';
import type { Session } from './session-port.ts';
import type { ToolbarModel } from './view.ts';

/** All that the toolbar asks for. */
export interface ToolbarPort extends Session {
  /** False where the extension has gone from under the page; the toolbar then says so. */
  alive(): boolean;
  reload(): void;
  /** Rejects when the script cannot be loaded, as when the extension has gone. */
  loadPanels(): Promise<PanelsModule>;
}

export interface Toolbar {
  /** Draws the toolbar for a product, making it when this is the first. */
  show(model: ToolbarModel): void;
  hide(): void;
  /** What the keyboard shortcuts do; the toolbar has to be shown. */
  press(command: Exclude<ToolbarCommand, 'toggle'>): void;
  /** Says that something did not work, where the toolbar has been shown. */
  warn(warning: WarningKey): void;
}
