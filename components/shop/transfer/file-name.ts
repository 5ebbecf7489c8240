/** Letters and digits of any script; what file systems refuse becomes a dash. */
export function fileName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'linkshelf'
  );
}
