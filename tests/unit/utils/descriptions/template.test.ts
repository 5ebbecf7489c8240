import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseTemplate,
  renderTemplate,
  TemplateError,
  type Value,
} from '@/utils/descriptions/template.ts';

const render = (template: string, value: Value) =>
  renderTemplate(parseTemplate(template), value, (text) => text);

const VALUE: Value = {
  title: 'Red {{lipstick}}',
  brand: '',
  shop: { name: 'Glow', nested: { deep: 'down' } },
  links: [
    { link: 'https://a', country: 'Germany' },
    { link: 'https://b', country: '' },
  ],
  words: ['one', 'two'],
  yes: true,
  no: false,
  none: [],
};

describe('templates', () => {
  it.each([
    ['{{title}} by {{brand}}{{^brand}}nobody{{/brand}}', 'Red {{lipstick}} by nobody'],
    ['{{{brand}}} {{&shop.name}} {{ shop.name }}', ' Glow Glow'],
    [
      '{{#links}}\n  - {{link}}{{#country}} in {{country}}{{/country}}\n{{/links}}\nend',
      '  - https://a in Germany\n  - https://b\nend',
    ],
    ['a\n  {{! a comment }}  \nb {{! another }} c', 'a\nb  c'],
    ['{{#words}}{{.}}, {{/words}}{{^none}}empty{{/none}}{{#none}}x{{/none}}', 'one, two, empty'],
    ['{{shop.nested.deep}} {{shop.nothing.more}} {{nothing}}', 'down  '],
    [
      '{{#shop}}{{name}} {{#nested}}{{deep}} {{title}}{{/nested}}{{/shop}}',
      'Glow down Red {{lipstick}}',
    ],
    ['{{#yes}}yes{{/yes}}{{#no}}no{{/no}}{{^no}}not{{/no}}', 'yesnot'],
    ['{{#yes}}\r\nline\r\n{{/yes}}\r\nend', 'line\r\nend'],
    ['single { and } and }} stay', 'single { and } and }} stay'],
    ['{{brace}}{{brace}}{{title}}', '{{Red {{lipstick}}'],
    ['', ''],
  ])('%j', (template, expected) => {
    expect(render(template, VALUE)).toBe(expected);
  });

  it.each([
    '{{constructor}}{{__proto__}}{{#toString}}x{{/toString}}{{shop.constructor.name}}',
    '{{words.map}}{{words.length}}{{title.length}}{{#words.pop}}x{{/words.pop}}',
    '{{shop}}{{links}}{{yes}}{{#shop}}{{.}}{{{.}}}{{/shop}}',
  ])('%j finds nothing, as no text has that name', (template) => {
    expect(render(template, VALUE)).toBe('');
  });

  it('values are never templates, and are escaped for where they go', () => {
    const template = parseTemplate('{{title}} {{{title}}} {{&title}}');
    const escaped = renderTemplate(template, VALUE, (text) => `<${text}>`);
    expect(escaped).toBe('<Red {{lipstick}}> <Red {{lipstick}}> <Red {{lipstick}}>');
  });
});

describe('a mistake', () => {
  it.each([
    ['a\nb {{title', 'open', 2, 3],
    ['{{title}}\n{{{title}} {{brand}}', 'open', 2, 1],
    ['{{}} {{title}} }} {{brand', 'open', 1, 19],
    ['x {{={{/links}}', 'open', 1, 3],
    ['{{title}} {{= {{title}}', 'open', 1, 11],
    ['{{! two\nlines }} {{#links}}', 'section', 2, 10],
    ['{{#links}}\n{{title}}', 'section', 1, 1],
    ['{{#links}}{{#words}}{{/words}}\n{{#words}}{{#none}}{{/none}}', 'section', 2, 1],
    ['x\n{{#links}}{{/shop}}', 'section', 2, 11],
    ['x {{/links}}', 'section', 1, 3],
    ['\n\n {{> part}}', 'tag', 3, 2],
    ['{{=<% %>=}}', 'tag', 1, 1],
    ['x {{=|=}}', 'tag', 1, 3],
    ['{{title}} {{two words}}', 'tag', 1, 11],
    ['{{#links}}\n {{}}{{/links}}', 'tag', 2, 2],
  ])('%j is refused where it is', (template, problem, line, column) => {
    let error: unknown;
    try {
      parseTemplate(template);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TemplateError);
    expect(error).toMatchObject({ problem, line, column });
  });

  it('is all that can be wrong: any other text is filled in', () => {
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '{{', '}}', '{{{', '#', '^', '/', '=', '>', '!', '.', ' ', '\n'),
      fc.constantFrom('title', 'links', 'words', '{{#links}}', '{{/links}}', '{{title}}', '{{.}}'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        try {
          expect(render(text, VALUE)).toBeTypeOf('string');
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
          const lines = text.split('\n');
          expect(lines[error.line - 1]?.slice(error.column - 1)).toMatch(/^\{\{/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
