import * as fc from 'fast-check';
import Mustache from 'mustache';
import { describe, expect, it } from 'vitest';
import {
  parseTemplate,
  renderTemplate,
  TemplateError,
  type Value,
} from '@/utils/descriptions/mustache.ts';

const render = (template: string, value: Value) =>
  renderTemplate(parseTemplate(template), value, (text) => text);
const oracle = (template: string, value: Value) =>
  Mustache.render(template, value, {}, { escape: String });

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
    '{{title}} by {{brand}}{{^brand}}nobody{{/brand}}',
    '{{{title}}} {{&title}} {{ title }}',
    '{{#links}}{{country}}: {{link}} ({{title}})\n{{/links}}',
    'a\n{{#links}}\n  - {{link}}{{#country}} in {{country}}{{/country}}\n{{/links}}\nb',
    'a\n  {{! a comment }}  \nb {{! another }} c',
    '{{#words}}{{.}}, {{/words}}{{^none}}empty{{/none}}{{#none}}x{{/none}}',
    '{{shop.name}} {{shop.nested.deep}} {{shop.nothing.more}} {{nothing}}',
    '{{#shop}}{{name}}{{#nested}}{{deep}}{{title}}{{/nested}}{{/shop}}',
    '{{#yes}}yes{{/yes}}{{#no}}no{{/no}}{{^no}}not{{/no}}',
    '{{#yes}}\r\nline\r\n{{/yes}}\r\nend',
    '{{#yes}} a {{/yes}} b\n {{#yes}}c{{/yes}} \n',
    '  {{#yes}}\nx\n  {{/yes}}',
    '{{#words}}\n{{/words}}\n{{#words}}\n{{.}}\n{{/words}}',
    'single { and } and }} stay',
    '{{constructor}}{{__proto__}}{{#toString}}x{{/toString}}{{shop.constructor.name}}',
  ])('%j is what the library makes of it', (template) => {
    const proto = /constructor|__proto__|toString/.test(template);
    expect(render(template, VALUE)).toBe(proto ? '' : oracle(template, VALUE));
  });

  it('any mixture of these is, too', () => {
    const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string }>((tie) => ({
      piece: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          '{ ',
          '} ',
          '  \n',
          '{{title}}',
          '{{link}}',
          '{{brand}}',
          '{{.}}',
        ),
        fc.constantFrom('{{! no }}', '{{shop.name}}', '\n{{! no }}\n'),
        fc
          .tuple(
            fc.constantFrom('#', '^'),
            fc.constantFrom('links', 'none', 'yes', 'brand', 'shop'),
            fc.array(tie('piece'), { maxLength: 4 }),
            fc.constantFrom('', '\n', ' \n'),
          )
          .map(
            ([kind, name, inside, by]) =>
              `{{${kind}${name}}}${by}${inside.join('')}{{/${name}}}${by}`,
          ),
      ),
    })).piece;
    const TAGS = /\{\{[#^/!][^}]*\}\}/g;
    const sound = (text: string) =>
      // What stands before a tag must not become a part of it.
      !/\{\{\{|\}\}\}/.test(text) &&
      // Of a line with several tags and nothing else the library leaves nothing, against the specification.
      text
        .split('\n')
        .every(
          (line) => (line.match(TAGS) ?? []).length < 2 || line.replace(TAGS, '').trim() !== '',
        );
    const value: Value = { ...Object(VALUE), '.': '' };
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const template = pieces.join('');
        fc.pre(sound(template) && !template.includes('{{.}}'));
        expect(render(template, value)).toBe(oracle(template, value));
      }),
    );
  });

  it.each([
    ['a\nb {{title', 'open', 2, 3],
    ['{{#links}}\n{{title}}', 'section', 1, 1],
    ['x\n{{#links}}{{/shop}}', 'section', 2, 11],
    ['x {{/links}}', 'section', 1, 3],
    ['\n\n {{> part}}', 'tag', 3, 2],
    ['{{=<% %>=}}', 'tag', 1, 1],
    ['{{two words}}', 'tag', 1, 1],
  ])('%j is refused where it is wrong', (template, problem, line, column) => {
    let error: unknown;
    try {
      parseTemplate(template);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TemplateError);
    expect(error).toMatchObject({ problem, line, column });
  });

  it('values are never templates, and are escaped for where they go', () => {
    const escaped = renderTemplate(
      parseTemplate('{{title}} {{{title}}}'),
      VALUE,
      (text) => `<${text}>`,
    );
    expect(escaped).toBe('<Red {{lipstick}}> <Red {{lipstick}}>');
  });
});
