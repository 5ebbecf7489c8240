import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** The setting that the address asks for, see `SectionRoute`; null: none. */
export const Target = createContext<string | null>(null);

/**
 * Moves the reader to a setting when the address asks for it.
 * @param anchor the name of the setting in addresses; undefined: it has none
 * @returns a reference for the element that gets the focus, and whether it is asked for
 */
export function useTarget<E extends HTMLElement>(
  anchor: string | undefined,
): { ref: RefObject<E | null>; isTarget: boolean } {
  const ref = useRef<E>(null);
  const target = useContext(Target);
  const isTarget = anchor !== undefined && anchor === target;
  useEffect(() => {
    if (isTarget) ref.current?.focus();
  }, [isTarget]);
  return { ref, isTarget };
}
