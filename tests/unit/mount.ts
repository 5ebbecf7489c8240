// Fetched when a view may open a menu; here it is there from the start.
import '@/components/ui/menu-list.tsx';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** What jsdom lacks of the browsers that are supported; sizes are all 0 there anyway. */
class NoSizes implements ResizeObserver {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}
globalThis.ResizeObserver ??= NoSizes;
/** Every window is wide. */
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  this.style.display = 'block';
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};

/** Shows a view in the document until the test has finished. */
export async function mount(view: ComponentChild): Promise<HTMLElement> {
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(async () => {
    await act(() => render(null, root));
    root.remove();
  });
  await act(() => render(view, root));
  await settled();
  return root;
}

/** Lets effects and answered promises through, until nothing more follows from them. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  }
}

/** The one button, menu item or option of that name; throws when there is none. */
export function named(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=option]')];
  const nameOf = (each: HTMLElement) => (each.ariaLabel ?? (each.textContent || each.title)).trim();
  const found = all.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no “${name}” among: ${all.map(nameOf).join(' | ')}`);
  return found;
}

export async function click(element: Element): Promise<void> {
  await act(() => void element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await settled();
}

export async function press(key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  const at = document.activeElement ?? document.body;
  await act(() => void at.dispatchEvent(event));
  await settled();
  return event;
}

export async function type(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): Promise<void> {
  field.value = text;
  await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
  await settled();
}
