import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';

/**
 * Messages that are asked for by their own name alone: not by the manifest, nor by their beginning
 * (the bar's, see `utils/words.ts`).
 */
const NAMED = /^(?!command_|toolbar_|common_|extension_|format_)[a-z]\w*_/;
const LOCALE = /^_locales\/\w+\/messages\.json$/;
const LITERAL = /(['"])([a-z]\w*_\w+)\1/g;
const COMPUTED = /`([a-z]\w*_)\$\{/g;

/** What a message is called in the code: `shop_found__one` and `shop_found__other` are both `shop_found`. */
const stemOf = (key: string) => key.replace(/__\w+$/, '');

/**
 * In what is built, messages go by short keys: the long names of all of them weigh 1.6 kB of the scripts.
 * Names that code puts together (`platform_${id}`) stay beside the short ones.
 *
 * @param messages the file of the language that has every message
 */
export function shortKeys(messages: string): {
  plugin: () => Plugin;
  /** Gives the locales among the files that are copied into a build their short keys. */
  shorten: (files: ResolvedPublicFile[]) => void;
} {
  const stems = [...new Set(Object.keys(readMessages(messages)).map(stemOf))];
  const short = new Map(
    stems.filter((stem) => NAMED.test(stem)).map((stem, nth) => [stem, shortKey(nth)]),
  );
  const computed = new Set<string>();

  const renamed = (texts: Record<string, unknown>) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const stem = stemOf(key);
      const name = short.get(stem);
      if (!name) return [[key, text] as const];
      const pair = [name + key.slice(stem.length), text] as const;
      const kept = [...computed].some((prefix) => key.startsWith(prefix));
      return kept ? [pair, [key, text] as const] : [pair];
    });

  return {
    plugin: () => ({
      name: 'linkshelf:short-keys',
      enforce: 'pre',
      transform: {
        filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ } },
        handler(code) {
          for (const [, prefix = ''] of code.matchAll(COMPUTED)) computed.add(prefix);
          const shortened = code.replace(LITERAL, (whole, quote: string, key: string) => {
            const name = short.get(key);
            return name ? quote + name + quote : whole;
          });
          return { code: shortened, map: null };
        },
      },
    }),
    shorten(files) {
      for (const [nth, file] of files.entries()) {
        if (!LOCALE.test(file.relativeDest.replaceAll('\\', '/'))) continue;
        if (!('absoluteSrc' in file)) continue;
        const texts = Object.fromEntries(renamed(readMessages(file.absoluteSrc)));
        files[nth] = { relativeDest: file.relativeDest, contents: JSON.stringify(texts) };
      }
    },
  };
}

function readMessages(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Two characters, `aa` to `z9`; browsers do not tell capitals from small letters here. */
function shortKey(nth: number): string {
  return (360 + nth).toString(36);
}
