/** The longest name, in UTF-16 units; file systems take about 255. */
const MAX_LENGTH = 80;

/** A name as a file can have it: letters and digits of any script, with dashes for all that file systems may refuse. */
export function fileName(name: string): string {
  const clean = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return clean.slice(0, MAX_LENGTH) || 'linkshelf';
}
