import { createContent } from './content.ts';
import { setAttributes } from './element.ts';
import { createHost } from './host.ts';
import { followHeader } from './page-header.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import { byPerson, createTrustedEvents, type Trusted } from './trusted-events.ts';

interface Options {
  port: ToolbarPort;
  signal: AbortSignal;
  /** The toolbar's style sheet, asked for when it is first shown. */
  style: () => string;
  /** Tests have no person to click. */
  trusted?: Trusted;
}

/** The toolbar as a whole: its element in the page, and where that stands. */
export function createToolbar({ port, signal, style, trusted = byPerson }: Options): Toolbar {
  const { root, shell, ...host } = createHost(signal, style);
  const heard: Trusted = (event) => trusted(event) && port.alive();
  const trustedEvents = createTrustedEvents({ root, trusted: heard, signal });
  const header = followHeader(shell, signal);
  let content: Toolbar | null = null;

  return {
    show(model) {
      if (!content && model.trouble === 'orphaned') return; // Too late to be made.
      content ??= createContent({ port, root, shell, trustedEvents, signal });
      content.show(model);
      setAttributes(shell, { 'data-place': model.place, 'data-collapsed': model.collapsed });
      host.show();
      header.follow(model.place === 'top');
    },
    hide() {
      content?.hide();
      header.follow(false);
      host.hide();
    },
    press: (button) => content?.press(button),
    warn: (warning) => content?.warn(warning),
  };
}
