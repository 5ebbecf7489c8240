import { t } from '@/utils/browser/i18n.ts';
import { createButtons } from './buttons.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelsPort } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import type { Shown } from './view.ts';
import { buttonUnder, isClick, isPress } from './window-events.ts';

/** Where the controls are, and whom they ask. */
interface ControlsPort extends Pick<PanelsPort, 'root' | 'part' | 'trusted' | 'signal'> {
  port: ToolbarPort;
}

/** What can be done with a toolbar that has been drawn. */
export interface Controls extends Pick<Toolbar, 'hide' | 'press' | 'warn'> {
  /**
   * @param focused what had the focus before it was drawn
   * @returns whether the panels show it: until they are there, what the toolbar has to say is its own to draw
   */
  show(shown: Shown, focused: Element | null): boolean;
  /** Takes an event that is for the toolbar, as the window has heard it. */
  hear(event: Event): void;
}

/**
 * What a person does in the toolbar, until the panels have been loaded, which the first event sees to: from then on
 * everything is theirs.
 */
export function createControls({ port, ...context }: ControlsPort): Controls {
  const { root, part, trusted } = context;
  let current: Shown | null = null;
  let cameFrom: HTMLElement | null = null;
  const shown = () => current;
  const panels = createPanelLoader(port, async ({ createPanels }) => {
    const made = await createPanels({
      ...context,
      press,
      shown,
      cameFrom: () => cameFrom,
      session: port,
    });
    if (current) made.show(current, root.activeElement);
    return made;
  });
  const { press, say } = createButtons({ port, part, panels, shown });
  const hearEarly = createEarlyClicks(root, press);

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && !panels.loaded() && trusted(event)) press(button.id);
  });

  return {
    show(next, focused) {
      current = next;
      const loaded = panels.loaded();
      loaded?.show(next, focused);
      return loaded !== null;
    },
    hide() {
      current = null;
      panels.loaded()?.hide();
    },
    hear(event) {
      if (event instanceof FocusEvent && event.relatedTarget instanceof HTMLElement) {
        cameFrom = event.relatedTarget;
      }
      const loaded = panels.loaded();
      if (loaded) {
        loaded.hear(event);
      } else if (trusted(event)) {
        // Keys wait for the panels: none is lost that a person presses at once.
        panels.use((made) => event.type === 'keydown' && made.hear(event));
        hearEarly(event);
      }
    },
    press: (command) => press(command === 'copy' ? 'main' : command),
    warn: (warning) => say({ text: t(warning), tone: 'warn' }),
  };
}

/**
 * Clicks by a pointer. One without a press on the same button is left to find its own way: the keyboard's, a screen
 * reader's.
 */
function createEarlyClicks(root: ShadowRoot, press: (button: string) => void) {
  let pressed: HTMLButtonElement | null = null;
  return (event: Event): void => {
    if (isPress(event)) pressed = buttonUnder(root, event);
    if (!isClick(event) || event.detail === 0 || !pressed) return;
    if (buttonUnder(root, event) !== pressed) return;
    event.stopImmediatePropagation();
    press(pressed.id);
  };
}
