import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What examples are called where a person is told how a tracking id looks. */
const EXAMPLES = /^(?:yourname|creator|name(?:04)?)-2[0-3]$/;

/** A tag by the ending that Amazon gives; in minified code a name of one or two letters is a sum, and so is a property. */
const TAG = /(?<![\w.-])[a-z][\w-]{2,}-2[0-3](?![\w-])/gi;
/** A tag behind its parameter, written out rather than filled in. */
const PARAMETER = /[?&](?:amp;)?tag=[\w-]+/g;

/** The tags that stand in a text, examples left out. */
export function tagsWrittenIn(text: string): string[] {
  const found = [...(text.match(TAG) ?? []), ...(text.match(PARAMETER) ?? [])];
  return found.filter((each) => !EXAMPLES.test(each));
}

/** The same for all files below a folder, each with its file's name. @returns also how many files were read */
export function tagsBelow(folder: string): { files: number; tags: string[] } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:[cm]?[jt]sx?|json|html|css|svg)$/.test(file),
  );
  const tags = files.flatMap((file) =>
    tagsWrittenIn(readFileSync(join(folder, file), 'utf8')).map((tag) => `${file}: ${tag}`),
  );
  return { files: files.length, tags };
}
