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
      fullSize(image.getAttribute('data-a-hires')), // phones
      fullSize(image.getAttribute('src')), // a data: placeholder on one page in five
      fullSize(image.getAttribute('data-src')),
    ];
    const found = sources.find(isPicture);
    if (found) return found;
  }
  return null;
}

/**
 * What stands where a picture is missing or still to come: "no image", transparent and grey pixels, spinners, sprites,
 * parts of the page's own drawing. Files whose name begins with 01 are a few pixels in size.
 */
const PLACEHOLDER =
  /(?:\bno[-_]?im(?:a?g|age)|image[-_]?not|transparent|(?:grey|gray|white|blank|clear|trans)[-_.]?(?:pixel|gif)|[-_/]pixel|[-_/]1x1|blank|spacer|loading|spinner|sprite|placeholder|coming[-_]?soon|x-site|\/nav\d?\/|\/images\/I\/01[^/]*$)/i;

function isPicture(source: string | null): boolean {
  return /^https?:\/\//.test(source ?? '') && !PLACEHOLDER.test(source ?? '');
}

/** The address without the marks that ask for a smaller file; those that put a picture together stay. */
function fullSize(source: string | null): string | null {
  return source?.replace(/\._(?:(?:[A-Z]{2}|FMwebp)[\d,]*_)+(?=\.\w{3,4}$)/, '') ?? null;
}

/**
 * Of a text such as `{"https://…jpg":[500,375],…}`, the URL with the greatest width.
 * Read without parsing: an attribute of a page may hold anything.
 */
function largest(sizes: string | null): string | null {
  let best: string | null = null;
  let most = -1;
  for (const [, url, width] of (sizes ?? '').matchAll(/"(https?:[^"\s]+)"\s*:\s*\[\s*(\d+)/g)) {
    if (url && isPicture(url) && Number(width) > most) [best, most] = [url, Number(width)];
  }
  return best;
}
