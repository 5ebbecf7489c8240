import type { Address } from '@/components/shop/store/router.ts';

/** The page's own address, from the `#` on. */
export const address: Address = {
  read: () => location.hash,
  write(hash, step) {
    const url = `${location.pathname}${location.search}#${hash}`;
    if (step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  },
  watch(onChange, signal) {
    // Back and forward say the one, a typed address or a bookmark the other.
    addEventListener('popstate', onChange, { signal });
    addEventListener('hashchange', onChange, { signal });
  },
};
