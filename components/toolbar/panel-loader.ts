import type { LoadedPanels, Panels } from './panels/port.ts';

export interface PanelLoader {
  /** Resolves with the panels, loaded when they are first needed; with null where that failed. */
  load(): Promise<Panels | null>;
  /** The panels, once they have been loaded. */
  loaded(): Panels | null;
}

export function createPanelLoader(
  loadPanels: () => Promise<LoadedPanels>,
  make: (module: LoadedPanels) => Panels,
): PanelLoader {
  let loading: Promise<Panels | null> | null = null;
  let panels: Panels | null = null;
  return {
    load() {
      loading ??= loadPanels().then(
        (module) => {
          panels = make(module);
          return panels;
        },
        () => {
          loading = null;
          return null;
        },
      );
      return loading;
    },
    loaded: () => panels,
  };
}
