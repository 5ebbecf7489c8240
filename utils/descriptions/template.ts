import Mustache, { type TemplateSpans } from 'mustache';

/**
 * The language of all templates, the creator's formats and her layouts: Mustache, read and filled in by its library.
 * Here is what the library leaves open: a mistake has a line and a column, a name finds only what a value itself has
 * (`{{constructor}}` nothing), and every value is escaped for where it goes, whether a tag asks for it or not.
 * Partials and other delimiters are mistakes.
 */

/** What a template is filled with. */
export type Value = string | boolean | readonly Value[] | ValueMap;
interface ValueMap {
  readonly [name: string]: Value;
}

/** A template that was understood. */
export interface Template {
  readonly text: string;
  /** The names of its variables and sections, in their order; `at` is an offset in UTF-16 units. */
  readonly names: readonly { readonly name: string; readonly at: number }[];
}

/** - `open`: `{{` without its end; `section`: one that is not closed, or closed as another; `tag`: one that is not known */
export type TemplateProblem = 'open' | 'section' | 'tag';

export class TemplateError extends Error {
  readonly problem: TemplateProblem;
  /** From 1. */
  readonly line: number;
  readonly column: number;

  constructor(problem: TemplateProblem, text: string, at: number) {
    super(problem);
    this.problem = problem;
    const { line, column } = placeAt(text, at);
    this.line = line;
    this.column = column;
  }
}

/**
 * What every template can name: `{{brace}}` is a brace. One that stands before another, or before a tag, cannot be
 * written otherwise.
 */
const EVERYWHERE: ValueMap = { brace: '{' };

/** Where an offset is in a text; both from 1. */
export function placeAt(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** @throws {TemplateError} */
export function parseTemplate(text: string): Template {
  const names: { name: string; at: number }[] = [];
  const collect = (spans: TemplateSpans) => {
    for (const [type, name, at, , inside] of spans) {
      if (type === 'text' || type === '!') continue;
      if (type === '>' || type === '=' || !/^[\w.]+$/.test(name)) {
        throw new TemplateError('tag', text, at);
      }
      names.push({ name, at });
      if (Array.isArray(inside)) collect(inside);
    }
  };
  collect(read(text));
  return { text, names };
}

/** A template as it was understood, or where it could not be. */
export function understand(text: string): {
  parsed: Template | null;
  problem: TemplateError | null;
} {
  try {
    return { parsed: parseTemplate(text), problem: null };
  } catch (error) {
    if (error instanceof TemplateError) return { parsed: null, problem: error };
    throw error;
  }
}

/** The names that mean nothing, each with its place. @param known what the template is filled with */
export function unknownNames(
  { text, names }: Template,
  known: readonly string[],
): { name: string; line: number; column: number }[] {
  return names
    .filter(({ name }) => !known.includes(name) && !Object.hasOwn(EVERYWHERE, name))
    .map(({ name, at }) => ({ name, ...placeAt(text, at) }));
}

/** @param escaped makes of a value what it is in the text */
export function renderTemplate(
  { text }: Template,
  value: Value,
  escaped: (text: string) => string,
): string {
  return writer.render(text, new OwnValues([value, EVERYWHERE], escaped));
}

/** The library keeps all that it has read for good: a text that is being typed would fill the memory. */
function read(text: string): TemplateSpans {
  writer.clearCache();
  try {
    return writer.parse(text);
  } catch (error) {
    throw mistake(text, String(error));
  }
}

/** A tag with its end, else its beginning. */
const TAG = /\{\{\{.*?\}\}\}|\{\{(?!\{).*?\}\}|\{\{/gs;

/** What the library's error says, and where: it names an offset, but the end where something was left open. */
function mistake(text: string, error: string): TemplateError {
  const tags = [...text.matchAll(TAG)];
  if (error.includes('Unclosed tag')) {
    // A tag of other delimiters goes on to its second `=`, one with a third brace to three: over what ends all others.
    const open = tags.find(([tag]) => tag === '{{' || /^\{\{\s*=|^\{\{\s+\{/.test(tag));
    return new TemplateError('open', text, open?.index ?? 0);
  }
  if (error.includes('Invalid tags')) {
    const other = tags.find(([tag]) => /^\{\{\s*=/.test(tag));
    return new TemplateError('tag', text, other?.index ?? 0);
  }
  const at = Number(/ at (\d+)$/.exec(error)?.[1] ?? 0);
  if (at < text.length) return new TemplateError('section', text, at);
  const open: number[] = [];
  for (const { 0: tag, index } of tags) {
    if (/^\{\{\s*[#^]/.test(tag)) open.push(index);
    else if (/^\{\{\s*\//.test(tag)) open.pop();
  }
  return new TemplateError('section', text, open.at(-1) ?? 0);
}

type Context = InstanceType<typeof Mustache.Context>;

/** The library's own finds also what all objects have, and calls it where it is a function. */
class OwnValues extends Mustache.Context {
  readonly #stack: readonly Value[];
  readonly #escaped: (text: string) => string;

  /** @param stack the innermost first */
  constructor(stack: readonly Value[], escaped: (text: string) => string) {
    super(stack[0]);
    this.#stack = stack;
    this.#escaped = escaped;
  }

  override push(value: Value): OwnValues {
    return new OwnValues([value, ...this.#stack], this.#escaped);
  }

  override lookup(path: string): Value {
    if (path === '.') return this.#stack[0] ?? '';
    const [first = '', ...rest] = path.split('.');
    const holder = this.#stack.find((each) => isMap(each) && Object.hasOwn(each, first)) ?? '';
    return [first, ...rest].reduce(get, holder);
  }

  /** What stands for a variable. */
  textOf(path: string): string {
    const value = this.lookup(path);
    return typeof value === 'string' ? this.#escaped(value) : '';
  }
}

/** Nothing but text comes into a text, and none of it unescaped. */
class EscapingWriter extends Mustache.Writer {
  override escapedValue([, name = '']: string[], context: Context): string {
    return context instanceof OwnValues ? context.textOf(name) : '';
  }

  override unescapedValue(token: string[], context: Context): string {
    return this.escapedValue(token, context);
  }
}

const writer = new EscapingWriter();

function get(value: Value, name: string): Value {
  return isMap(value) && Object.hasOwn(value, name) ? (value[name] ?? '') : '';
}

function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && !Array.isArray(value);
}
