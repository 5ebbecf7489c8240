/** A category's way from the top as one line: Makeup › Lips. */
export function pathText(path: readonly string[]): string {
  return path.join(' › ');
}

/** A category's own name, without those above it. */
export function nameOf(path: readonly string[]): string {
  return path.at(-1) ?? '';
}
