import { useState } from 'preact/hooks';

/** What a field needs to edit a text that saves itself. */
export interface AutosavedText {
  value: string;
  onInput: (typed: string) => void;
  onBlur: () => void;
}

/**
 * Saves a text while it is typed. What was typed stays in the field until it is stored; from then on
 * the field follows the stored text, also when another window changes it.
 * @param store saves the text, or leaves it alone while it cannot be saved
 */
export function useAutosavedText(stored: string, store: (typed: string) => void): AutosavedText {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? stored,
    onInput: (text) => {
      setTyped(text);
      store(text);
    },
    onBlur: () => {
      if (typed === stored) setTyped(null);
    },
  };
}
