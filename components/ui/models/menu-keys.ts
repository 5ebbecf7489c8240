/** Letters within this time of one another are the beginning of one label. Milliseconds. */
const TYPING_MS = 1000;

/** Where the keys lead in a menu. */
export interface MenuKeys {
  /**
   * The item that a key leads to: arrows go round, letters go to the next label that begins with them.
   * @param key a keyboard event's
   * @param at when, in milliseconds, as the event's `timeStamp`
   * @param from the focused item; -1 where none is
   * @returns null for a key that does not walk
   */
  next(key: string, at: number, from: number): number | null;
}

/** @param labels of the menu's items, in order */
export function createMenuKeys(labels: readonly string[]): MenuKeys {
  const lower = labels.map((label) => label.trim().toLocaleLowerCase());
  let typed = '';
  let typedAt = Number.NEGATIVE_INFINITY;

  function typeAhead(letter: string, at: number, from: number): number {
    typed = at - typedAt < TYPING_MS ? typed + letter : letter;
    typedAt = at;
    // A first letter goes on to the next item; further ones may still mean the item that it led to.
    const start = typed.length > 1 ? Math.max(from, 0) : from + 1;
    const order = lower.map((_, offset) => (start + offset) % lower.length);
    const wanted = typed.toLocaleLowerCase();
    return order.find((index) => lower[index]?.startsWith(wanted)) ?? from;
  }

  return {
    next(key, at, from) {
      if (labels.length === 0) return null;
      const last = labels.length - 1;
      if (key === 'ArrowDown') return from === last ? 0 : from + 1;
      if (key === 'ArrowUp') return from <= 0 ? last : from - 1;
      if (key === 'Home') return 0;
      if (key === 'End') return last;
      return key.length === 1 && key !== ' ' ? typeAhead(key, at, from) : null;
    },
  };
}
