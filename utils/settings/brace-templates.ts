/**
 * The language of the creator's formats before version 3 of the settings: `{title}`, whatever its case, stands for the
 * title, `{{` and `}}` for a brace, anything else for itself. Settings of then are read with it, and formats still
 * travel between machines in it (see `toWire`), as one that has not been updated knows nothing else.
 */

/** What could be named. */
const NAMES = ['title', 'brand', 'link', 'asin', 'marketplace', 'tag'];
/** A doubled brace, a name in braces, a brace without its partner. */
const TOKENS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** What Mustache has instead, and braces. */
const TAGS = /\{\{(brace|title|brand|link|asin|marketplace|tag)\}\}|[{}]/g;
/** Before a text on its way that the former language cannot say; a comment in Mustache. */
const MARK = '{{!mustache}}';

/** The same in Mustache: of every product it makes the same text. */
export function fromBraces(body: string): string {
  let text = '';
  let literal = '';
  let from = 0;
  const flush = (isBeforeTag: boolean) => {
    // A brace that another or a tag follows would begin a tag itself.
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
 * A text in Mustache as it travels: in the former language where that says the very same, so that machines that have
 * not been updated make the same of it; else as it is, behind a mark that they hand on unchanged.
 */
export function toWire(text: string): string {
  const body = text.replace(TAGS, (tag: string, name: string | undefined) => {
    if (name === undefined) return tag + tag;
    return name === 'brace' ? '{{' : `{${name}}`;
  });
  return fromBraces(body) === text ? body : MARK + text;
}

/** What arrives, from machines of any version, in Mustache. */
export function fromWire(body: string): string {
  return body.startsWith(MARK) ? body.slice(MARK.length) : fromBraces(body);
}
