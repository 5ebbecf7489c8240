/* What searching needs, in one file of the build: it is loaded after the popup's first list is on the screen. */
export { loadTexts } from '@/utils/shop/queries/load-texts.ts';
export { search } from '@/utils/shop/search-index/search.ts';
