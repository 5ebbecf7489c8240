/** Amazon's image hosts, as seen in product pages of all marketplaces from 2012 to 2026. */
const IMAGE_HOST =
  /(?:^|\.)(?:media-amazon\.com|ssl-images-amazon\.(?:com|cn)|images-amazon\.com)$/;

/** A picture's address ends in its own name, the sizes and crops asked for, and its kind. */
const SIZED_NAME = /^(\/images\/[A-Z]\/[^/.]+)(?:\.[^/]*)?(\.[a-z]{3,4})$/i;

/**
 * The address to show a product's picture from, or null where it is not one of Amazon's pictures:
 * nothing else is ever requested by the extension's own pages.
 * @param size longest side in CSS pixels; twice that is asked for, for dense screens
 */
export function pictureUrl(image: string | null, size: number): string | null {
  if (image === null || !URL.canParse(image)) return null;
  const url = new URL(image);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  if (!IMAGE_HOST.test(url.hostname)) return null;
  const path = url.pathname.replace(SIZED_NAME, `$1._SL${size * 2}_$2`);
  return `https://${url.hostname}${path}`;
}
