/* For views that show without it: a file of its own, so that those which load it at once get nothing else. */
export { showOptions } from './shop-tab.ts';
