/**
 * The marketplaces as hosts: the little that a product page needs before its first click.
 * Everything else about a marketplace is in `table.ts`, which is built on this list.
 */

/** Built in, and served by the content script from installation on. */
export const CORE = {
  US: 'amazon.com',
  UK: 'amazon.co.uk',
  DE: 'amazon.de',
  FR: 'amazon.fr',
  JP: 'amazon.co.jp',
  CA: 'amazon.ca',
  CN: 'amazon.cn',
  IT: 'amazon.it',
  ES: 'amazon.es',
  IN: 'amazon.in',
  BR: 'amazon.com.br',
  MX: 'amazon.com.mx',
  AU: 'amazon.com.au',
  AE: 'amazon.ae',
  SG: 'amazon.sg',
  NL: 'amazon.nl',
  SA: 'amazon.sa',
} as const;

/** Off until the creator switches one on, which asks for the host permission at that moment. */
export const MORE = {
  SE: 'amazon.se',
  PL: 'amazon.pl',
  TR: 'amazon.com.tr',
  EG: 'amazon.eg',
  BE: 'amazon.com.be',
  IE: 'amazon.ie',
  ZA: 'amazon.co.za',
} as const;

export type CoreCode = keyof typeof CORE;
export type MoreCode = keyof typeof MORE;
export type MarketplaceCode = CoreCode | MoreCode;

export const HOSTS: Readonly<Record<MarketplaceCode, string>> = { ...CORE, ...MORE };

/** All marketplaces. */
export const CODES: readonly MarketplaceCode[] = Object.keys(HOSTS).filter(isMarketplaceCode);

/** Hosts of one store: today's, the mobile one, the bare one and the charity one of old links. */
const SUBDOMAINS = ['www.', 'm.', '', 'smile.'];

/**
 * Sign-in, checkout, cart and account pages: on these paths nothing is injected and nothing is read.
 * Each is a prefix that ends at a slash or at the end of the path.
 */
export const FORBIDDEN_PATHS = [
  '/ap',
  '/gp/buy',
  '/checkout',
  '/gp/css',
  '/hz',
  '/gp/cart',
  '/cart',
  '/gp/aws/cart',
  '/gp/your-account',
  '/your-account',
  '/gp/yourstore',
  '/gp/sign-in',
  '/gp/sign-in.html',
  '/gp/flex',
  '/gp/wallet',
  '/cpe',
  '/ax',
];

export function isMarketplaceCode(text: string): text is MarketplaceCode {
  return Object.hasOwn(HOSTS, text);
}

/** True for the marketplaces that the creator has to switch on. */
export function isMore(code: MarketplaceCode): code is MoreCode {
  return Object.hasOwn(MORE, code);
}

/**
 * The marketplace that a host name belongs to, or null.
 * Whole names only: a look-alike, another subdomain (music., sellercentral.) or a trailing dot is none.
 * Takes a host name as `URL.hostname` gives it: a port, a user name or a path in it makes it none too.
 */
export function marketplaceOfHost(hostname: string): MarketplaceCode | null {
  const name = hostname.toLowerCase();
  return (
    CODES.find((code) => {
      const host = HOSTS[code];
      return name.endsWith(host) && SUBDOMAINS.includes(name.slice(0, -host.length));
    }) ?? null
  );
}

/** The match patterns of one marketplace's pages, for the manifest and for permissions. */
export function matchPatterns(code: MarketplaceCode): string[] {
  return SUBDOMAINS.map((sub) => `https://${sub}${HOSTS[code]}/*`);
}

/**
 * The match patterns of the pages that are never touched, on any host, also behind a language (`/-/en/…`).
 * Browsers match a pattern against path and query together: without the third form `/cart?ref_=x` would slip through.
 */
export function forbiddenPatterns(): string[] {
  return FORBIDDEN_PATHS.flatMap((path) =>
    ['', '/-/*'].flatMap((language) =>
      ['', '/*', '?*'].map((rest) => `*://*${language}${path}${rest}`),
    ),
  );
}

const SHORT_HOSTS = [
  'amzn.to',
  'amzn.eu',
  'amzn.in',
  'amzn.asia',
  'a.co',
  'amzlink.to',
  'link.amazon',
];

/** Whether a host is one of short links: where these lead cannot be known without a request, which is never made. */
export function isShortHost(host: string): boolean {
  return SHORT_HOSTS.includes(host.toLowerCase().replace(/^www\./, ''));
}
