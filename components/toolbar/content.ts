import { t } from '@/utils/browser/i18n.ts';
import { createBody } from './body.ts';
import { createCopy } from './copy.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelKind } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './toolbar-port.ts';
import type { TrustedEvents } from './trusted-events.ts';
import { type LastWords, type ToolbarModel, type ToolbarView, viewOf } from './view.ts';

/** Where the content is drawn, and whom it asks. */
export interface ContentPort {
  port: ToolbarPort;
  root: ShadowRoot;
  shell: HTMLElement;
  trustedEvents: TrustedEvents;
  signal: AbortSignal;
}

/** What the toolbar shows at this moment. */
export interface Shown {
  model: ToolbarModel;
  view: ToolbarView;
}

/** What is in the toolbar once it has been shown; it keeps no truth of its own, only what the last model said. */
export function createContent({ port, root, shell, trustedEvents, signal }: ContentPort): Toolbar {
  let shown: Shown | null = null;
  const last: LastWords = { note: t('toolbar_orphaned'), label: t('toolbar_reload') };
  const model = () => shown?.model ?? null;
  const body = createBody(trustedEvents, {
    main: press,
    panel: (kind, opener) => void toggle(kind, opener),
    expand() {
      if (shown) port.setPosition({ place: shown.model.place, collapsed: false, hidden: false });
    },
  });
  const panels = createPanelLoader(port.loadPanels, ({ createPanels, style }) =>
    createPanels({
      root,
      style,
      trustedEvents,
      actions: port,
      signal,
      model,
      copy,
      show: body.note.show,
    }),
  );
  const copy = createCopy({ ...body, shown: () => shown, panels });
  shell.append(body.row);
  // The first sign that a person turns to the toolbar: the rest is there when the click is.
  for (const type of ['pointerdown', 'focusin']) {
    shell.addEventListener(type, () => void panels.load(), { once: true, signal });
  }

  function press(): void {
    const main = shown?.view.main;
    if (main === 'reload') port.reload();
    else if (main === 'retry') port.retry();
    else if (main === 'add-tag') port.open('options');
    else if (main === 'copy') void copy('link', t('format_link'));
  }

  async function toggle(kind: PanelKind, opener: HTMLElement): Promise<void> {
    const asin = shown?.view.asin;
    if (!isUsable(kind, asin, shown)) return;
    const loaded = panels.loaded() ?? (await panels.load());
    if (isUsable(kind, asin, shown)) loaded?.toggle(kind, opener);
  }

  return {
    show(next) {
      const leaves = isOtherProduct(shown?.model, next) || (next.waiting && !shown?.model.waiting);
      shown = { model: next, view: viewOf(next, last) };
      if (next.trouble) panels.loaded()?.close(true);
      else if (leaves || next.waiting) panels.loaded()?.close(true, 'more');
      // What was said of the old product must not stand where the toolbar has to say that it waits.
      if (leaves) body.note.clear();
      body.draw(shown.view, next);
    },
    hide() {
      shown = null;
      panels.loaded()?.close(false);
    },
    copy: press,
    save: () => void toggle('save', body.saveButton),
    warn: (key) => body.note.show({ text: t(key), tone: 'warn' }),
  };
}

function isOtherProduct(before: ToolbarModel | undefined, next: ToolbarModel): boolean {
  return before?.asin !== next.asin || before.marketplace !== next.marketplace;
}

/** Whether a panel may open now that was asked for when the toolbar showed `asin`. */
function isUsable(kind: PanelKind, asin: string | undefined, shown: Shown | null): boolean {
  const view = shown?.view;
  if (!view?.working) return false;
  // Where the toolbar stands has nothing to do with the product.
  return kind === 'more' || (view.asin === asin && !view.paused);
}
