import type { Toolbar } from './toolbar.ts';

/** What the toolbar showed after one of its own changes. */
export interface Moment {
  /** All that is drawn on it. */
  text: string;
  /** The address of the page at that moment. */
  at: string;
}

/** The changes of a toolbar's own document, from `start` on. */
export interface Recording {
  /** So far, oldest first; a toolbar that does nothing has none. */
  moments(): Promise<Moment[]>;
}

/** Begins to note every change within the toolbar. The notes last as long as the page's document. */
export async function record(toolbar: Toolbar): Promise<Recording> {
  await toolbar.call((root) => {
    const moments: Moment[] = [];
    Reflect.set(globalThis, 'moments', moments);
    const draw = () =>
      [...root.children].map((c) => (c instanceof HTMLElement ? c.innerText : '')).join('\n');
    new MutationObserver(() => moments.push({ text: draw(), at: location.href })).observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  return {
    async moments() {
      const noted: unknown = await toolbar.call(() => Reflect.get(globalThis, 'moments'));
      if (!Array.isArray(noted)) throw new Error('the page has another document by now');
      return noted;
    },
  };
}
