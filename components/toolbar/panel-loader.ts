import type { LoadedPanels, Panels } from './panels/port.ts';

export interface PanelLoader {
  /** Loads the panels, once; a failure is tried again the next time. */
  load(): Promise<void>;
  /** The panels, once they have been loaded. */
  loaded(): Panels | null;
  /** Does something with the panels: at once where they have been loaded, else when they are, if ever. */
  use(run: (panels: Panels) => void): void;
}

export function createPanelLoader(
  loadPanels: () => Promise<LoadedPanels>,
  make: (module: LoadedPanels) => Panels,
): PanelLoader {
  let loading: Promise<void> | null = null;
  let panels: Panels | null = null;

  function load(): Promise<void> {
    loading ??= loadPanels().then(
      (module) => {
        panels = make(module);
      },
      () => {
        loading = null;
      },
    );
    return loading;
  }

  return {
    load,
    loaded: () => panels,
    use(run) {
      if (panels) run(panels);
      else void load().then(() => panels && run(panels));
    },
  };
}
