import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id that no other element of the document has, the same for as long as the view is shown.
 * Preact's own `useId` begins to count again in every root, and sometimes where a root is rendered anew
 * (seen with 11.2): a dialog then gets the id of a field behind it, and that one's label with it.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    given += 1;
    return `id-${given}`;
  });
  return id;
}
