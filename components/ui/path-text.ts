/** A category's way from the top as one line: Makeup › Lips. */
export function pathText(path: readonly string[]): string {
  return path.join(' › ');
}

/** A category's own name: what its product is said to be in. */
export function nameOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}
