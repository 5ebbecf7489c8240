import { createElement, setAttributes } from '../element.ts';

type Child = Node | string | null;

/** One element with its attributes, see `setAttributes`, and children; text only ever becomes a text node. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Parameters<typeof setAttributes>[1] = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}
