const RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/gu;
const LETTERS = /\p{L}/gu;
/** UTF-16 units that are looked at. */
const LOOK = 300;

/**
 * The direction that a title is read in, for an element's `dir`. By its first letter alone (`auto`) an Arabic title that
 * begins with a Latin brand would be laid out from left to right: most of its letters decide.
 */
export function directionOf(title: string): 'rtl' | 'auto' {
  const start = title.slice(0, LOOK);
  const right = start.match(RIGHT)?.length ?? 0;
  if (right === 0) return 'auto';
  const letters = start.match(LETTERS)?.length ?? 0;
  return right * 2 > letters ? 'rtl' : 'auto';
}
