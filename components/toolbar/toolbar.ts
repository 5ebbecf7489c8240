import { t } from '@/utils/browser/i18n.ts';
import { addStyle } from './add-style.ts';
import { createBody, drawBody } from './body.ts';
import { type Controls, createControls } from './controls.ts';
import { setAttributes } from './element.ts';
import { createHost } from './host.ts';
import { watchNeighbours } from './neighbours.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import { drawNote } from './say.ts';
import type { FindPart } from './skeleton.ts';
import { type LastWords, type Shown, type ToolbarModel, viewOf } from './view.ts';
import { byPerson, type Trusted } from './window-events.ts';

interface Options {
  port: ToolbarPort;
  signal: AbortSignal;
  /** The style sheet of what is seen at first; the rest comes with the panels. */
  style: string;
  /** Tests have no person to click. */
  trusted?: Trusted;
}

/** What is drawn of a toolbar, and what it shows. */
interface Drawn {
  part: FindPart;
  /** Asks for a look soon, whether something is in the toolbar's way. */
  lookAround(): void;
  last: LastWords;
  shown: Shown;
}

/**
 * The toolbar as a whole. A page pays for what is seen of it: what a person can do with it is made for the first
 * event that comes to it, and hears that event already.
 */
export function createToolbar(options: Options): Toolbar {
  const { port, signal, trusted = byPerson } = options;
  const heard: Trusted = (event) => trusted(event) && port.alive();
  const { root, ...host } = createHost(signal, (event) => {
    if (controls || heard(event)) useControls()?.hear(event);
  });
  let drawn: Drawn | null = null;
  let controls: Controls | null = null;
  /** Where it stands; '' while it is hidden. */
  let position = '';

  /** Null where nothing has been drawn. */
  function useControls(): Controls | null {
    if (controls || !drawn) return controls;
    controls = createControls({ port, root, part: drawn.part, trusted: heard, signal });
    controls.show(drawn.shown, null);
    return controls;
  }

  function draw(model: ToolbarModel): Drawn {
    const made = drawn ?? createDrawn(root, options);
    const { part, last } = made;
    const shown = { model, view: viewOf(model, last) };
    drawn = { ...made, shown };
    const focused = root.activeElement;
    drawBody(part, shown.view, model);
    const { note: text, noteTone: tone } = shown.view;
    if (!controls?.show(shown, focused)) drawNote(part, { text, tone });
    return drawn;
  }

  return {
    show(model) {
      if (!drawn && model.trouble === 'orphaned') return; // Too late to be made.
      const { part, lookAround } = draw(model);
      setAttributes(part('toolbar'), {
        'data-place': model.place,
        'data-collapsed': model.collapsed,
      });
      part('toolbar').style.colorScheme = model.theme;
      host.show();
      const before = position;
      position = `${model.place} ${model.collapsed}`;
      if (position !== before) lookAround();
    },
    hide() {
      position = '';
      controls?.hide();
      host.hide();
    },
    press: (command) => useControls()?.press(command),
    warn: (warning) => useControls()?.warn(warning),
  };
}

function createDrawn(root: ShadowRoot, { port, signal, style }: Options): Omit<Drawn, 'shown'> {
  const part = createBody(root);
  addStyle(root, style);
  const last = { note: t('toolbar_orphaned'), label: t('toolbar_reload') };
  const lookAround = watchNeighbours(part, root.host, signal, port.loadPanels);
  return { part, last, lookAround };
}
