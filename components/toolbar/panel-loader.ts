import type { Panels, PanelsModule } from './panels/port.ts';
import type { ToolbarPort } from './port.ts';
import type { WarningKey } from './session-events.ts';

/** The menus and the save picker, which a page loads when a person first turns to the toolbar. */
export interface PanelLoader {
  /** Null until they have been loaded. */
  loaded(): Panels | null;
  /** Has them loaded, to be there when they are used. @param run what then is done; nothing where they cannot be */
  load(run?: (panels: Panels) => void): void;
  /**
   * Does something with the panels: at once where they have been loaded, else when they are.
   * @param warning what is said when they cannot be loaded
   */
  use(run: (panels: Panels) => void, warning: WarningKey): void;
}

export function createPanelLoader(
  { loadPanels, dispatch }: ToolbarPort,
  make: (module: PanelsModule) => Promise<Panels>,
): PanelLoader {
  let loading: Promise<Panels | null> | null = null;
  let panels: Panels | null = null;

  /** Resolves with null where they cannot be loaded, which is tried again the next time. */
  function load(): Promise<Panels | null> {
    loading ??= loadPanels()
      .then(make)
      .catch(() => {
        loading = null;
        return null;
      })
      .then((made) => {
        panels = made;
        return made;
      });
    return loading;
  }

  return {
    loaded: () => panels,
    load: (run) => void load().then((made) => made && run?.(made)),
    use(run, warning) {
      if (panels) run(panels);
      else void load().then((made) => (made ? run(made) : dispatch({ type: 'failed', warning })));
    },
  };
}
