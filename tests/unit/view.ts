import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { mount } from './mount.ts';

/**
 * Shows views in jsdom and acts on them as a person would: by the names that a screen reader says.
 * A test file that uses it starts with the comment `@vitest-environment jsdom`.
 */

/** Renders into a place of its own in the document, or once more into the one that is given. */
export async function show(view: ComponentChild, root?: HTMLElement): Promise<HTMLElement> {
  if (!root) return mount(view);
  await act(() => render(view, root));
  return root;
}

/** Everything that has settled after `run`, promises of event handlers included. */
export async function settled(run: () => void): Promise<void> {
  await act(async () => {
    run();
    await new Promise((resolve) => setImmediate(resolve));
  });
}

export const click = (element: HTMLElement) => settled(() => element.click());

export async function type(input: HTMLElement, text: string): Promise<void> {
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) {
    throw new Error(`${input.outerHTML} takes no text`);
  }
  await settled(() => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

export async function choose(select: HTMLElement, value: string): Promise<void> {
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${select.outerHTML} has no options`);
  await settled(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The control with this name, the first where several have it. */
export function control(name: string, within: ParentNode = document): HTMLElement {
  const found = controls(within).find((element) => nameOf(element) === name);
  if (!found) {
    const names = controls(within).map(nameOf).join(' | ');
    throw new Error(`no control "${name}" among: ${names}`);
  }
  return found;
}

export function has(name: string, within: ParentNode = document): boolean {
  return controls(within).some((element) => nameOf(element) === name);
}

function controls(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('button, a, input, textarea, select, summary')];
}

/** The accessible name, by the ways that these views use. */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length > 0) return ids.map((id) => text(document.getElementById(id))).join(' ');
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element.matches('input, textarea, select')) {
    return text(document.querySelector(`label[for="${element.id}"]`) ?? element.closest('label'));
  }
  return text(element) || element.title;
}

/** What is to be read, with single spaces. */
export function text(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
