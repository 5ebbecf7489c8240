/** A letter of ASCII has a bit of its own; figures and all else share the other six. */
const SHARED = [0, 27, 28, 29, 30, 31] as const;

/** Which letters texts have, a bit a letter: most of 50,000 are ruled out by a look at a number. */
export interface Letters {
  /** Of each text. */
  all: Uint32Array;
  /** Of each text: those that begin a word. */
  first: Uint32Array;
}

export function lettersOf(texts: readonly string[]): Letters {
  const all = new Uint32Array(texts.length);
  const first = new Uint32Array(texts.length);
  for (const [at, text] of texts.entries()) {
    let [letters, initials, within] = [0, 0, false];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const bit = bitOf(code);
      letters |= bit;
      if (!within) initials |= bit;
      within = isOfWord(code);
    }
    all[at] = letters;
    first[at] = initials;
  }
  return { all, first };
}

/** The letters of a word, as in `Letters`. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= bitOf(word.charCodeAt(i));
  return mask;
}

/** Whether a word is one letter that has a bit of its own. */
export function isLetter(word: string): boolean {
  return word.length === 1 && word >= 'a' && word <= 'z';
}

/** Letters and figures of ASCII, and all beyond it, make words. */
export function isOfWord(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function bitOf(code: number): number {
  return 1 << (code >= 97 && code <= 122 ? code - 96 : (SHARED[code % SHARED.length] ?? 0));
}
