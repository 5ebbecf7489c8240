import { t } from '@/utils/browser/i18n.ts';
import { createBody } from './body.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelKind } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './toolbar-port.ts';
import type { TrustedEvents } from './trusted-events.ts';
import { type LastWords, type Shown, type ToolbarModel, viewOf } from './view.ts';

/** Where the content is drawn, and whom it asks. */
export interface ContentPort {
  port: ToolbarPort;
  root: ShadowRoot;
  shell: HTMLElement;
  trustedEvents: TrustedEvents;
  signal: AbortSignal;
}

/** What is in the toolbar once it has been shown; it keeps no truth of its own, only what the last model said. */
export function createContent({ port, shell, ...context }: ContentPort): Toolbar {
  let current: Shown | null = null;
  const shown = () => current;
  const last: LastWords = { note: t('toolbar_orphaned'), label: t('toolbar_reload') };
  const body = createBody(context.trustedEvents, { press, toggle, expand });
  const panels = createPanelLoader(port.loadPanels, ({ createPanels, style }) =>
    createPanels({ ...context, ...body, style, actions: port, shown }),
  );
  shell.append(body.row);
  // The first sign that a person turns to the toolbar: the rest is there when the click is.
  for (const type of ['pointerdown', 'focusin']) {
    shell.addEventListener(type, panels.load, { once: true, signal: context.signal });
  }

  function press(): void {
    const main = current?.view.main;
    if (main === 'reload') port.reload();
    else if (main === 'retry') port.retry();
    else if (main === 'add-tag') port.open('options');
    else if (main === 'copy') panels.use(({ copy }) => void copy('link', t('format_link')));
  }

  function toggle(kind: PanelKind, opener: HTMLElement): void {
    const asin = current?.model.asin;
    if (asin) panels.use((loaded) => loaded.toggle(kind, opener, asin));
  }

  function expand(): void {
    if (current) port.setPosition({ place: current.model.place, collapsed: false, hidden: false });
  }

  return {
    show(next) {
      const leaves =
        isOtherProduct(current?.model, next) || (next.waiting && !current?.model.waiting);
      current = { model: next, view: viewOf(next, last) };
      const loaded = panels.loaded();
      if (next.trouble) loaded?.close(true);
      else if (leaves || next.waiting) loaded?.close(true, 'more');
      // What was said of the old product must not stand where the toolbar has to say that it waits.
      if (leaves) loaded?.clear();
      body.draw(current.view, next);
    },
    hide() {
      current = null;
      panels.loaded()?.close(false);
    },
    copy: press,
    save: () => toggle('save', body.saveButton),
    warn: (key) => panels.use(({ show }) => show({ text: t(key), tone: 'warn' })),
  };
}

function isOtherProduct(before: ToolbarModel | undefined, next: ToolbarModel): boolean {
  return before?.asin !== next.asin || before.marketplace !== next.marketplace;
}
