import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In the extension's folder, beside the manifest: the options lead to it. */
export const CHANGES_FILE = 'changes.txt';

const CHANGELOG = fileURLToPath(new URL('../CHANGELOG.md', import.meta.url));

/** The changelog as a file of the package, so that it can be read without a request. */
export function changesFile(): { relativeDest: string; contents: string } {
  return { relativeDest: CHANGES_FILE, contents: plainText(readFileSync(CHANGELOG, 'utf8')) };
}

/** Markdown without its marks. With a byte order mark: browsers take a plain text without one for another encoding. */
export function plainText(markdown: string): string {
  const text = markdown
    .replace(/^#+ /gm, '')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/(\*\*?)([^*\n]+)\1/g, '$2')
    .replace(/^- /gm, '\n- ')
    .replace(/\n{3,}/g, '\n\n');
  return `\ufeff${text}`;
}
