import { isLoading } from '@/utils/product-page/dom.ts';

/** Longest that a busy page is waited for once it has been parsed, in milliseconds. */
const LATEST = 500;

/** Does something when the document has been parsed and the page has nothing to do: it then makes nobody wait. */
export function whenIdle(signal: AbortSignal, run: () => void): void {
  const plan = () => window.requestIdleCallback(() => signal.aborted || run(), { timeout: LATEST });
  if (signal.aborted) return;
  if (isLoading(document)) {
    window.addEventListener('DOMContentLoaded', plan, { once: true, signal });
  } else plan();
}
