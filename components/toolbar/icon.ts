const SVG = 'http://www.w3.org/2000/svg';
const { createElementNS }: Document = Document.prototype;

/** Outlines on a 24 × 24 grid; the same shapes as in the extension's own pages. */
const PATHS = {
  add: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm6 9 6 6 6-6',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  save: 'M6 4h12v16.5l-6-4.5-6 4.5z',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01',
} as const;

/** A picture beside words, or in a button that has a label: screen readers skip it. */
export function icon(name: keyof typeof PATHS): Element {
  return svg(`icon icon-${name}`, 24, path(PATHS[name]));
}

/** The product's mark: two links on a shelf, as in `public/icons/mark.svg`. */
export function mark(): Element {
  const ground = createElementNS.call(document, SVG, 'rect');
  ground.setAttribute('width', '32');
  ground.setAttribute('height', '32');
  ground.setAttribute('rx', '7');
  const link = 'a4.5 4.5 0 0 1 0 9h-2.5a4.5 4.5 0 0 1 0-9z';
  return svg('mark', 32, ground, path(`M6 25.5h20M13.5 9.5${link}M21 9.5${link}`));
}

function svg(name: string, size: number, ...children: Element[]): Element {
  const element = createElementNS.call(document, SVG, 'svg');
  element.setAttribute('class', name);
  element.setAttribute('viewBox', `0 0 ${size} ${size}`);
  element.setAttribute('aria-hidden', 'true');
  element.append(...children);
  return element;
}

function path(d: string): Element {
  const element = createElementNS.call(document, SVG, 'path');
  element.setAttribute('d', d);
  return element;
}
