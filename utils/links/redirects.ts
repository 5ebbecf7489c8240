/**
 * Redirects of search engines, mail and document services, which hold where they lead in clear. Nobody earns by them,
 * and they say nothing of their own: such an address is the one that it leads to.
 */
const HOSTS =
  /^(?:(?:www|news|books|scholar|plus)\.google\.(?:com?\.)?[a-z]{2,3}|google\.com|(?:www\.)?bing\.com|(?:\w+\.)?duckduckgo\.com|(?:www\.|m\.)?youtube\.com|lm?\.(?:facebook|instagram)\.com|l\.(?:messenger|threads)\.(?:com|net)|(?:www\.)?linkedin\.com|[\w-]+\.safelinks\.protection\.outlook\.com|out\.reddit\.com|slack-redir\.net|vk\.com|(?:[\w-]+\.)?yandex\.[a-z]{2,3}|(?:steamcommunity|www\.evernote|href|t\.umblr)\.(?:com|li)|(?:r\.)?search\.yahoo\.com)$/i;
const TARGETS = ['q', 'url', 'u', 'uddg', 'target', 'to', 'z', 'adurl', 'imgrefurl'];
/** Yahoo's, in the path. */
const IN_PATH = /\/RU=(https?%3a%2f%2f[^/]+)/i;

/** Whether a host has such redirects. */
export function isRedirectHost(hostname: string): boolean {
  return HOSTS.test(hostname);
}

/** Where an address leads; the address itself where it is no redirect. Never throws. */
export function unwrapped(url: URL): URL {
  if (!isRedirectHost(url.hostname)) return url;
  const inPath = unescaped(IN_PATH.exec(url.pathname)?.[1] ?? '');
  const given = [inPath, ...TARGETS.map((name) => url.searchParams.get(name))];
  const target = given.find((each) => each && /^https?:\/\//i.test(each));
  return target && URL.canParse(target) ? new URL(target) : url;
}

/** Unlike `decodeURIComponent` it throws on nothing. */
function unescaped(part: string): string {
  return new URLSearchParams(`part=${part.replaceAll('+', '%2B')}`).get('part') ?? '';
}
