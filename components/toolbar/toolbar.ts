import { t } from '@/utils/browser/i18n.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import type { CopyChoice, ToolbarActions } from './actions.ts';
import { createBody } from './body.ts';
import { copyText } from './copy-text.ts';
import { setAttributes } from './element.ts';
import { createHost } from './host.ts';
import { followHeader } from './page-header.ts';
import type { PanelKind, Panels } from './panels/port.ts';
import { byPerson, createTrustedEvents, type Trusted } from './trusted-events.ts';
import { type LastWords, type ToolbarModel, type ToolbarView, viewOf } from './view.ts';

/** How long the button says that it has copied, in milliseconds. */
const DONE_FOR = 2000;

export interface Toolbar {
  /** Draws the bar for a product, making it when this is the first. */
  show(model: ToolbarModel): void;
  hide(): void;
  /** What the keyboard shortcuts do; the bar has to be shown. */
  copy(): void;
  save(): void;
  /** Says that something did not work, where the bar has been shown. */
  warn(key: 'toolbar_no_answer' | 'toolbar_not_kept'): void;
}

interface Options {
  actions: ToolbarActions;
  signal: AbortSignal;
  /** The bar's style sheet, asked for when it is first shown. */
  style: () => string;
  /** Tests have no person to click. */
  trusted?: Trusted;
}

/** The bar as a whole; it keeps no truth of its own, only what the last model said. */
export function createToolbar({ actions, signal, style, trusted = byPerson }: Options): Toolbar {
  const { root, shell, ...host } = createHost(signal, style);
  const heard: Trusted = (event) => trusted(event) && actions.alive();
  const trustedEvents = createTrustedEvents({ root, trusted: heard, signal });
  const header = followHeader(shell, signal);
  let body: ReturnType<typeof createBody> | null = null;
  let model: ToolbarModel | null = null;
  let view: ToolbarView | null = null;
  let last: LastWords | null = null;
  let loading: Promise<Panels | null> | null = null;
  let panels: Panels | null = null;
  let done: ReturnType<typeof setTimeout> | undefined;

  // The first sign that a person turns to the bar: the rest is there when the click is.
  for (const type of ['pointerdown', 'focusin']) {
    shell.addEventListener(type, () => void load(), { once: true, signal });
  }

  /** The menus and the picker, loaded when they are first needed; null where that failed. */
  function load(): Promise<Panels | null> {
    loading ??= actions.loadPanels().then(
      ({ createPanels, style }) => {
        const say = body?.note.say ?? (() => undefined);
        const context = {
          root,
          style,
          trustedEvents,
          actions,
          signal,
          model: () => model,
          copy,
          say,
        };
        panels = createPanels(context);
        return panels;
      },
      () => {
        loading = null;
        return null;
      },
    );
    return loading;
  }

  async function toggle(kind: PanelKind, opener: HTMLElement): Promise<void> {
    const shown = view?.asin;
    // Where the bar stands has nothing to do with the product.
    const usable = () =>
      view?.working && (kind === 'more' || (view.asin === shown && !view.paused));
    if (!usable()) return;
    const loaded = panels ?? (await load());
    if (loaded && usable()) loaded.toggle(kind, opener);
  }

  function press(): void {
    const main = view?.main;
    if (main === 'reload') actions.reload();
    else if (main === 'retry') actions.retry();
    else if (main === 'add-tag') actions.open('options');
    else if (main === 'copy') void copy('link', t('format_link'));
  }

  async function copy(choice: CopyChoice, name: string): Promise<void> {
    if (!body || !view || view.paused) return;
    const { note, main } = body;
    main.dataset.state = 'busy';
    const prepared = await actions.prepare(choice);
    delete main.dataset.state;
    if (!prepared) {
      // Trouble, or no tag, has its own lasting sentence.
      if (view?.main === 'copy') {
        note.say({ text: t('toolbar_copy_again'), tone: 'warn' });
      }
      return;
    }
    const { composed, tag } = prepared;
    if (!(await copyText(composed, () => fromField(main, composed)))) return;
    const text = tag === null ? t('toolbar_copied_plain', name) : t('toolbar_copied', name, tag);
    note.say({ text, tone: 'good' });
    main.dataset.state = 'done';
    clearTimeout(done);
    done = setTimeout(() => delete main.dataset.state, DONE_FOR);
  }

  async function fromField(opener: HTMLElement, composed: Composed): Promise<boolean> {
    return (panels ?? (await load()))?.copyFromField(opener, composed) ?? false;
  }

  return {
    show(next) {
      if (!body && next.trouble === 'orphaned') return; // Too late to be made.
      const other = model?.asin !== next.asin || model.marketplace !== next.marketplace;
      const leaving = next.waiting && !model?.waiting;
      model = next;
      last ??= { note: t('toolbar_orphaned'), label: t('toolbar_reload') };
      view = viewOf(next, last);
      if (!body) {
        body = createBody(trustedEvents, {
          main: press,
          panel: (kind, opener) => void toggle(kind, opener),
          expand: () => {
            const place = model?.place ?? next.place;
            actions.setPlace({ place, collapsed: false, hidden: false });
          },
        });
        shell.append(body.row);
      }
      if (next.trouble) panels?.close(true);
      else if (other || next.waiting) panels?.close(true, 'more');
      // What was said of the old product must not stand where the bar has to say that it waits.
      if (other || leaving) body.note.clear();
      body.draw(view, next);
      setAttributes(shell, { 'data-place': next.place, 'data-collapsed': next.collapsed });
      host.show();
      header.follow(next.place === 'top');
    },
    hide() {
      model = view = null;
      panels?.close(false);
      header.follow(false);
      host.hide();
    },
    copy: press,
    save: () => void (body && toggle('save', body.saveButton)),
    warn: (key) => body?.note.say({ text: t(key), tone: 'warn' }),
  };
}
