/**
 * Mustache (mustache.github.io/mustache.5.html), as far as texts need it: variables, sections, inverted sections, comments,
 * dotted names and `.`, and tags that have a line to themselves leave none. No partials, lambdas or other delimiters.
 * The library of that name weighs as much as all descriptions here, compiles with a cache, and names no line.
 */

/** What a template is filled with. */
export type Value = string | boolean | readonly Value[] | ValueMap;
interface ValueMap {
  readonly [name: string]: Value;
}

type Part = string | { name: string; inverted: boolean | null; inside: Part[] };

/** A template that was understood. */
export type Template = readonly Part[];

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
    const before = text.slice(0, at).split('\n');
    this.line = before.length;
    this.column = (before.at(-1)?.length ?? 0) + 1;
  }
}

const TAG =
  /\{\{\{\s*([\w.]+)\s*\}\}\}|\{\{&?\s*([\w.]+)\s*\}\}|\{\{(?:!(?:[^}]|\}(?!\}))*|([#^/])\s*([\w.]+)\s*)\}\}/g;
const BLANK = /^[ \t\r]*$/;

/** @throws {TemplateError} */
export function parseTemplate(text: string): Template {
  const all: Part[] = [];
  const open: { name: string; at: number; into: Part[] }[] = [];
  let into = all;
  let from = 0;
  const plain = (end: number) => {
    const part = text.slice(from, end);
    const stray = part.indexOf('{{');
    if (stray >= 0) {
      const problem = part.indexOf('}}', stray) < 0 ? 'open' : 'tag';
      throw new TemplateError(problem, text, from + stray);
    }
    if (part) into.push(part);
  };
  for (const match of text.matchAll(TAG)) {
    const [whole, raw, variable = raw, kind, name = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const next = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
    // Of a line that a tag other than a variable has to itself nothing is left.
    const alone =
      !variable && BLANK.test(text.slice(line, start)) && BLANK.test(text.slice(end, next));
    plain(alone ? line : start);
    from = alone ? next + 1 : end;
    if (variable) into.push({ name: variable, inverted: null, inside: [] });
    else if (kind === '/') {
      const section = open.pop();
      if (section?.name !== name) throw new TemplateError('section', text, start);
      into = section.into;
    } else if (kind) {
      const part = { name, inverted: kind === '^', inside: [] };
      into.push(part);
      open.push({ name, at: start, into });
      into = part.inside;
    }
  }
  plain(text.length);
  const section = open.pop();
  if (section) throw new TemplateError('section', text, section.at);
  return all;
}

/** @param escaped makes of a value what it is in the text */
export function renderTemplate(
  template: Template,
  value: Value,
  escaped: (text: string) => string,
): string {
  const render = (parts: Template, stack: readonly Value[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        const { name, inverted, inside } = part;
        const found = lookUp(name, stack);
        if (inverted === null) return typeof found === 'string' ? escaped(found) : '';
        const items = isList(found) ? found : found ? [found] : [];
        if (inverted) return items.length > 0 ? '' : render(inside, stack);
        return items.map((item) => render(inside, [item, ...stack])).join('');
      })
      .join('');
  return render(template, [value]);
}

/** The innermost value that has the first of the names, then into it. */
function lookUp(path: string, stack: readonly Value[]): Value {
  if (path === '.') return stack[0] ?? '';
  const [first = '', ...rest] = path.split('.');
  const holder = stack.find((each) => isMap(each) && Object.hasOwn(each, first)) ?? '';
  return [first, ...rest].reduce(get, holder);
}

function get(value: Value, name: string): Value {
  return isMap(value) && Object.hasOwn(value, name) ? (value[name] ?? '') : '';
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && !isList(value);
}
