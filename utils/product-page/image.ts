import { find } from './dom.ts';
import { IMAGE } from './selectors.ts';

/** The URL of the product's picture in the largest size that the page names, or null. Never a placeholder. */
export function readImage(doc: Document): string | null {
  for (const selector of IMAGE) {
    const image = find(doc, selector);
    if (!image) continue;
    const sources = [
      image.getAttribute('data-old-hires'), // empty on one page in ten
      largest(image.getAttribute('data-a-dynamic-image')),
      image.getAttribute('src'), // a data: placeholder on one page in five
      image.getAttribute('data-src'),
    ];
    const found = sources.find((source) => /^https?:\/\//.test(source ?? ''));
    if (found) return found;
  }
  return null;
}

/**
 * Of a text such as `{"https://…jpg":[500,375],…}`, the URL with the greatest width.
 * Read without parsing: an attribute of a page may hold anything.
 */
function largest(sizes: string | null): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, url, width] of (sizes ?? '').matchAll(/"(https?:[^"\s]+)"\s*:\s*\[\s*(\d+)/g)) {
    if (url && Number(width) > most) [best, most] = [url, Number(width)];
  }
  return best;
}
