import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { TrackingChoice } from '@/utils/messaging/messages.ts';
import { createPanelLoader } from './panel-loader.ts';
import type { PanelsPort } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import { announce, drawNote } from './say.ts';
import type { Shown } from './view.ts';
import { buttonUnder, isClick, isPress } from './window-events.ts';

/** Where the controls are, and whom they ask. */
interface ControlsPort extends Pick<PanelsPort, 'root' | 'part' | 'trusted' | 'signal'> {
  port: ToolbarPort;
}

/** What can be done with a toolbar that has been drawn. */
export interface Controls extends Pick<Toolbar, 'hide' | 'press' | 'warn'> {
  show(shown: Shown): void;
  /** Takes an event that is for the toolbar, as the window has heard it. */
  hear(event: Event): void;
}

/**
 * What a person does in the toolbar: to copy the link nothing is loaded or asked for. All else is the panels', and so
 * is everything from the moment when they are there.
 */
export function createControls({ port, ...context }: ControlsPort): Controls {
  const { root, part, trusted } = context;
  let current: Shown | null = null;
  let pressed: HTMLButtonElement | null = null;
  const panels = createPanelLoader(port, async ({ createPanels }) => {
    const shown = () => current;
    const made = await createPanels({ ...context, press, shown, session: port });
    if (current) made.show(current);
    return made;
  });

  function press(button: string): void {
    if (button === 'main') pressMain();
    else if (button === 'tab') {
      port.dispatch({ type: 'position', change: { collapsed: false, hidden: false } });
    } else {
      const asin = current?.model.asin;
      if (asin) panels.use((loaded) => loaded.toggle(button, asin), 'toolbar_no_answer');
    }
  }

  function pressMain(): void {
    if (!current) return;
    const { view, model } = current;
    if (view.main === 'reload') port.reload();
    else if (view.main === 'retry') port.dispatch({ type: 'refresh' });
    else if (view.main !== 'copy') port.dispatch({ type: 'open', page: 'options' });
    else if (model.waiting) return;
    else if (model.link && model.format === 'link') void copyLink(model.link, model.asin);
    else copyByPanels(model.asin);
  }

  /** Writes the link to the clipboard, within the click. */
  async function copyLink({ link, tag }: TrackingChoice, asin: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      // No permission, no focus: another way may still be open.
      copyByPanels(asin);
      return;
    }
    say({ text: t('toolbar_copied', t('format_link'), tag), tone: 'good' });
    panels.load(({ markDone }) => markDone());
  }

  /** In other formats than the plain link. Where the link is not known, they wait for the worker. */
  function copyByPanels(asin: string): void {
    panels.use((loaded) => void loaded.copy(null, asin), 'toolbar_not_copied');
  }

  function say(feedback: Feedback): void {
    announce(part, feedback.text);
    drawNote(part, feedback);
    panels.load((loaded) => loaded.take(feedback));
  }

  /** A click without a press on the same button is left to find its own way: the keyboard's, a screen reader's. */
  function hearEarly(event: Event): void {
    panels.load();
    if (isPress(event)) pressed = buttonUnder(root, event);
    if (!isClick(event) || event.detail === 0 || !pressed) return;
    if (buttonUnder(root, event) !== pressed) return;
    event.stopImmediatePropagation();
    press(pressed.id);
  }

  root.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && !panels.loaded() && trusted(event)) press(button.id);
  });

  return {
    show(next) {
      current = next;
      const loaded = panels.loaded();
      if (loaded) loaded.show(next);
      else drawNote(part, { text: next.view.note, tone: next.view.noteTone });
    },
    hide() {
      current = null;
      panels.loaded()?.close(false);
    },
    hear(event) {
      const loaded = panels.loaded();
      if (loaded) loaded.hear(event);
      else if (trusted(event)) hearEarly(event);
    },
    press: (button) => press(button === 'copy' ? 'main' : button),
    warn: (warning) => say({ text: t(warning), tone: 'warn' }),
  };
}
