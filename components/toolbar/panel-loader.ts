import type { Panels, PanelsModule } from './panels/port.ts';
import type { ToolbarPort } from './port.ts';
import type { WarningKey } from './session-events.ts';

/** The menus and the save picker, which a page loads when a person first turns to the toolbar. */
export interface PanelLoader {
  /** Null until they have been loaded. */
  loaded(): Panels | null;
  /**
   * Does something with the panels: at once where they have been loaded, else when they are.
   * @param warning what is said when they cannot be loaded; nothing without it
   */
  use(run: (panels: Panels) => unknown, warning?: WarningKey): void;
}

export function createPanelLoader(
  { loadPanels, dispatch }: ToolbarPort,
  make: (module: PanelsModule) => Promise<Panels>,
): PanelLoader {
  let loading: Promise<Panels | null> | null = null;
  let panels: Panels | null = null;

  /** Null where they cannot be loaded, which is tried again the next time. */
  async function loadOnce(): Promise<Panels | null> {
    try {
      panels = await make(await loadPanels());
    } catch {
      loading = null;
    }
    return panels;
  }

  function load(): Promise<Panels | null> {
    loading ??= loadOnce();
    return loading;
  }

  return {
    loaded: () => panels,
    async use(run, warning) {
      const made = panels ?? (await load());
      if (made) run(made);
      else if (warning) dispatch({ type: 'failed', warning });
    },
  };
}
