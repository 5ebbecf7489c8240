import type { Feedback } from '@/components/ui/models/feedback.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { TrackingChoice } from '@/utils/messaging/messages.ts';
import type { PanelLoader } from './panel-loader.ts';
import type { ToolbarPort } from './port.ts';
import { announce, drawNote } from './say.ts';
import type { FindPart } from './skeleton.ts';
import type { Shown } from './view.ts';

interface ButtonsPort {
  port: ToolbarPort;
  part: FindPart;
  panels: PanelLoader;
  /** What the toolbar shows at this moment. */
  shown(): Shown | null;
}

/** What the toolbar's own buttons do: to copy the link nothing is loaded or asked for. */
export interface Buttons {
  /** @param button the button's id, or `focus`, see `Panels` */
  press(button: string): void;
  say(feedback: Feedback): void;
}

export function createButtons({ port, part, panels, shown }: ButtonsPort): Buttons {
  function press(button: string): void {
    if (button === 'tab') {
      port.dispatch({ type: 'position', change: { collapsed: false, hidden: false } });
      return;
    }
    const now = shown();
    if (!now) return;
    const { asin } = now.model;
    if (button === 'main') pressMain(now);
    else panels.use((loaded) => loaded.toggle(button, asin), 'toolbar_no_answer');
  }

  function pressMain({ view, model }: Shown): void {
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
    panels.use(({ markDone }) => markDone());
  }

  /** In other formats than the plain link. Where the link is not known, they wait for the worker. */
  function copyByPanels(asin: string): void {
    panels.use((loaded) => void loaded.copy(null, asin), 'toolbar_not_copied');
  }

  function say(feedback: Feedback): void {
    announce(part, feedback.text);
    drawNote(part, feedback);
    panels.use((loaded) => loaded.take(feedback));
  }

  return { press, say };
}
