/**
 * The language of the creator's formats before version 3 of the settings: `{title}`, whatever its case, stands for the
 * title, `{{` and `}}` for a brace, anything else for itself. Settings of those versions are read with it. Formats are still sent
 * to other machines in it (see `toWire`): a machine that has not been updated knows no other.
 */

/** The names that it had. */
const NAMES = ['title', 'brand', 'link', 'asin', 'marketplace', 'tag'];
/** A doubled brace, a name in braces, a brace without its partner. */
const TOKENS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** The same names in Mustache, and single braces. */
const TAGS = /\{\{(brace|title|brand|link|asin|marketplace|tag)\}\}|[{}]/g;
/** Stands before a text that the former language cannot say, when it is sent; in Mustache it is a comment. */
const MARK = '{{!mustache}}';

/** A text of the former language in Mustache: both make the same of every product. */
export function fromBraces(body: string): string {
  let text = '';
  let literal = '';
  let from = 0;
  const flush = (isBeforeTag: boolean) => {
    // A brace would begin a tag where another brace or a tag follows it.
    text += literal.replace(isBeforeTag ? /\{(?=\{|$)/g : /\{(?=\{)/g, '{{brace}}');
    literal = '';
  };
  for (const match of body.matchAll(TOKENS)) {
    const [token, inner] = match;
    literal += body.slice(from, match.index);
    from = match.index + token.length;
    const name = inner?.trim().toLowerCase() ?? '';
    if (NAMES.includes(name)) {
      flush(true);
      text += `{{${name}}}`;
    } else literal += token === '{{' || token === '}}' ? token.charAt(0) : token;
  }
  literal += body.slice(from);
  flush(false);
  return text;
}

/**
 * A text in Mustache as it is sent to other machines: in the former language where that says the very same, so that
 * machines that have not been updated make the same of it; else unchanged, behind a mark that they leave alone.
 */
export function toWire(text: string): string {
  const body = text.replace(TAGS, (tag: string, name: string | undefined) => {
    if (name === undefined) return tag + tag;
    return name === 'brace' ? '{{' : `{${name}}`;
  });
  return fromBraces(body) === text ? body : MARK + text;
}

/** A text that a machine of any version has sent, in Mustache. */
export function fromWire(body: string): string {
  return body.startsWith(MARK) ? body.slice(MARK.length) : fromBraces(body);
}
