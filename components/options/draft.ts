import { useState } from 'preact/hooks';

export interface Draft {
  value: string;
  onInput: (typed: string) => void;
  onBlur: () => void;
}

/**
 * A text that is saved while it is typed. What was typed stays in the field until it is stored,
 * whatever else happens; after that the field follows the stored value, also when another window changes it.
 * @param store saves the text, or leaves it alone while it cannot be saved
 */
export function useDraft(stored: string, store: (typed: string) => void): Draft {
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
