/** Whether a person did it; the page can make any other event. */
export type Trusted = (event: Event) => boolean;

export const byPerson: Trusted = (event) => event.isTrusted;

/** The page hears of them as of what happens in any element. */
const PUBLIC = ['click', 'pointerdown', 'focusin'] as const;

/** Of what is typed, cut or pasted in the toolbar the page hears nothing. */
const PRIVATE = [
  'keydown',
  'input',
  'copy',
  'keypress',
  'keyup',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'cut',
  'paste',
] as const;

/**
 * Listens at the window, in the capture phase and before any script of the page could: a page can
 * neither read the keys typed in the toolbar nor swallow a click on it.
 * @param hear is told of every event that is for the host
 */
export function listenAtWindow(
  host: HTMLElement,
  signal: AbortSignal,
  hear: (event: Event) => void,
): void {
  const listen = (types: readonly (keyof WindowEventMap)[], isPrivate: boolean) => {
    const guard = (event: Event) => {
      if (event.target !== host) return;
      if (isPrivate) event.stopImmediatePropagation();
      hear(event);
    };
    for (const type of types) window.addEventListener(type, guard, { capture: true, signal });
  };
  listen(PUBLIC, false);
  listen(PRIVATE, true);
}

/** The button under a pointer, which a closed root hides from the event itself; null: none. */
export function buttonUnder(
  root: ShadowRoot,
  { clientX, clientY }: MouseEvent,
): HTMLButtonElement | null {
  return root.elementFromPoint?.(clientX, clientY)?.closest('button') ?? null;
}

export const isClick = (event: Event): event is MouseEvent => event.type === 'click';
export const isPress = (event: Event): event is PointerEvent => event.type === 'pointerdown';
