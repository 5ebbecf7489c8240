import { productOf, type Shape, tint } from './products.ts';

/** Drawings in a 400 × 400 field; `C` stands for the colour of the variation. */
const DRAWINGS: Record<Shape, string> = {
  lipstick: `
    <path d="M176 190v-70c0-30 16-46 48-58v128z" fill="C"/>
    <path d="M176 190v-70c0-22 9-37 26-48v118z" fill="#fff" opacity=".18"/>
    <rect x="166" y="186" width="68" height="40" rx="4" fill="#d9c08b"/>
    <rect x="158" y="222" width="84" height="122" rx="8" fill="#2b2730"/>
    <rect x="168" y="222" width="12" height="122" fill="#fff" opacity=".12"/>`,
  bottle: `
    <rect x="174" y="50" width="52" height="44" rx="8" fill="#34363d"/>
    <path d="M168 92h64c26 18 34 36 34 62v170c0 16-10 26-26 26h-80c-16 0-26-10-26-26V154c0-26 8-44 34-62z" fill="C"/>
    <path d="M158 150c0-16 4-28 14-40v230h-6c-6 0-8-4-8-10z" fill="#fff" opacity=".22"/>
    <rect x="134" y="300" width="132" height="10" fill="#000" opacity=".12"/>`,
  jacket: `
    <path d="M150 84l50 22 50-22 58 44 22 150-44 12-14-66v124H128V224l-14 66-44-12 22-150z" fill="C"/>
    <path d="M150 84c10 34 90 34 100 0l-18-20h-64z" fill="#1e2a30" opacity=".55"/>
    <path d="M200 106v242" stroke="#1e2a30" stroke-width="4" opacity=".5"/>
    <path d="M142 262h40m36 0h40" stroke="#1e2a30" stroke-width="5" opacity=".4"/>`,
  headphones: `
    <path d="M100 230v-30a100 100 0 0 1 200 0v30" fill="none" stroke="C" stroke-width="22"/>
    <rect x="78" y="206" width="58" height="108" rx="28" fill="#24262e"/>
    <rect x="264" y="206" width="58" height="108" rx="28" fill="#24262e"/>
    <rect x="118" y="214" width="26" height="92" rx="13" fill="#8a8fa3"/>
    <rect x="256" y="214" width="26" height="92" rx="13" fill="#8a8fa3"/>`,
  book: `
    <rect x="110" y="60" width="180" height="270" rx="6" fill="C"/>
    <rect x="110" y="60" width="22" height="270" fill="#000" opacity=".22"/>
    <path d="M152 120h114M152 144h80" stroke="#fff" stroke-width="8" opacity=".8"/>
    <circle cx="208" cy="230" r="44" fill="#fff" opacity=".3"/>`,
  record: `
    <circle cx="200" cy="200" r="130" fill="#22232a"/>
    <g fill="none" stroke="#fff" opacity=".12"><circle cx="200" cy="200" r="110"/><circle cx="200" cy="200" r="92"/><circle cx="200" cy="200" r="74"/></g>
    <circle cx="200" cy="200" r="48" fill="C"/><circle cx="200" cy="200" r="8" fill="#fff"/>`,
};

/** A drawing as an SVG document. */
export function drawing(shape: Shape, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800">
    <radialGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#f1eff3"/></radialGradient>
    <rect width="400" height="400" fill="url(#g)"/><ellipse cx="200" cy="352" rx="96" ry="10" opacity=".1"/>
    ${DRAWINGS[shape].replaceAll('"C"', `"${colour}"`)}</svg>`;
}

/** Where the picture of a product lies, in the form of the image host's addresses. */
export function pictureUrl(asin: string): string {
  return `https://m.media-amazon.com/images/I/71${asin.slice(2)}L._AC_SX679_.jpg`;
}

/** The picture behind such an address; null for any other path. */
export function pictureAt(path: string): string | null {
  const asin = /^\/images\/I\/71([A-Z0-9]{8})L\./.exec(path)?.[1];
  if (!asin) return null;
  const found = productOf(`B0${asin}`);
  if (found) return drawing(found.product.shape, tint(found.product, found.child));
  if (asin.startsWith('DEMOMUS')) return drawing('record', '#7c5cd6');
  return /^DEMOKIN|^\d/.test(asin) ? drawing('book', '#3d6b8c') : drawing('headphones', '#5b5f73');
}
