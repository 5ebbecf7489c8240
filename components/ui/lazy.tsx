import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is fetched when it is first shown, or before. */
export type LazyView<P> = FunctionComponent<P> & {
  /** Fetches the code: once it is there, the view is shown at once. */
  preload: () => Promise<void>;
};

/**
 * Nothing is shown until the code is there. Code that cannot be loaded, as after an update of the extension under the
 * page, is an error of the view: the nearest boundary says so, and trying again loads again.
 */
export function lazy<P extends object>(load: () => Promise<FunctionComponent<P>>): LazyView<P> {
  let loaded: FunctionComponent<P> | null = null;

  async function fetchView(): Promise<FunctionComponent<P>> {
    loaded ??= await load();
    return loaded;
  }

  function Lazy(props: P) {
    const [View, setView] = useState(() => loaded);
    const [failure, setFailure] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (View) return;
      fetchView().then(
        (view) => setView(() => view),
        (error: unknown) => setFailure({ error }),
      );
    }, [View]);
    if (failure) throw failure.error;
    return View && <View {...props} />;
  }

  return Object.assign(Lazy, {
    preload: async () => {
      await fetchView();
    },
  });
}
