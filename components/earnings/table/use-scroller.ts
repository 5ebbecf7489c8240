import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What scrolls around a view: the section's main part. */
export function useScroller(root: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    scroller.current = root.current?.closest<HTMLElement>('.earnings') ?? null;
  }, [root]);
  return scroller;
}
