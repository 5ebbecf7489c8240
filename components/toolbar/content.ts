import { t } from '@/utils/browser/i18n.ts';
import { createBody, drawBody } from './body.ts';
import { copyLink, createConfirmation } from './copy-link.ts';
import { createNote } from './note.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelKind, Panels } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import type { TrustedEvents } from './trusted-events.ts';
import { type LastWords, type Shown, type ToolbarModel, viewOf } from './view.ts';

/** Each has a button of its own. */
const OPENERS: readonly PanelKind[] = ['copy', 'tag', 'save', 'more'];

/** Where the content is drawn, and whom it asks. */
interface ContentPort {
  port: ToolbarPort;
  root: ShadowRoot;
  shell: HTMLElement;
  trustedEvents: TrustedEvents;
  signal: AbortSignal;
}

/** What is in the toolbar once it has been shown; it keeps no truth of its own, only what the last model said. */
export function createContent({ port, shell, ...context }: ContentPort): Toolbar {
  const last: LastWords = { note: t('toolbar_orphaned'), label: t('toolbar_reload') };
  const part = createBody(shell);
  const note = createNote(part);
  const main = part('main');
  const confirmCopied = createConfirmation(main, note);
  let current: Shown | null = null;
  const panels = createPanelLoader(port, shell, context.signal, ({ createPanels }) =>
    createPanels({ ...context, main, note, confirmCopied, session: port, shown: () => current }),
  );
  const { onClick } = context.trustedEvents;
  onClick(main, press);
  onClick(part('tab'), () =>
    port.dispatch({ type: 'position', change: { collapsed: false, hidden: false } }),
  );
  for (const kind of OPENERS) listenToOpener(context.trustedEvents, part(kind), () => toggle(kind));

  function press(): void {
    if (!current) return;
    const { view, model } = current;
    if (view.main === 'reload') port.reload();
    else if (view.main === 'retry') port.dispatch({ type: 'refresh' });
    else if (view.main === 'add_tag') port.dispatch({ type: 'open', page: 'options' });
    else if (!model.waiting) copy(model);
  }

  /** Before the worker has answered there is no link yet: the panels wait for it. */
  function copy({ asin, link }: ToolbarModel): void {
    const run = (loaded: Panels) => void loaded.copy('link', t('format_link'), asin);
    const byPanels = () => panels.use(run, 'toolbar_not_copied');
    if (link) void copyLink(link, confirmCopied, byPanels);
    else byPanels();
  }

  function toggle(kind: PanelKind): void {
    const asin = current?.model.asin;
    if (asin) panels.use((loaded) => loaded.toggle(kind, part(kind), asin), 'toolbar_no_answer');
  }

  return {
    show(next) {
      const leaves = leavesProduct(current?.model, next);
      current = { model: next, view: viewOf(next, last) };
      if (next.trouble) panels.close(true);
      else if (leaves || next.waiting) panels.close(true, 'more');
      // What was said of the old product must not stand where the toolbar has to say that it waits.
      if (leaves) note.show(null);
      drawBody(part, note, current.view, next);
    },
    hide() {
      current = null;
      panels.close(false);
    },
    press: (button) => (button === 'copy' ? press() : toggle('save')),
    warn: (warning) => note.show({ text: t(warning), tone: 'warn' }),
  };
}

/** It opens by a press; a menu by an arrow key too. */
function listenToOpener(
  { onClick, onKey }: TrustedEvents,
  opener: HTMLElement,
  toggle: () => void,
): void {
  onClick(opener, toggle);
  if (opener.getAttribute('aria-haspopup') !== 'menu') return;
  onKey(opener, (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (opener.getAttribute('aria-expanded') === 'false') toggle();
  });
}

function leavesProduct(before: ToolbarModel | undefined, next: ToolbarModel): boolean {
  if (before?.asin !== next.asin || before.marketplace !== next.marketplace) return true;
  return next.waiting && !before.waiting;
}
