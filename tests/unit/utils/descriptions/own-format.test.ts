// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { checkFormat, fillFormat } from '@/utils/descriptions/own-format.ts';
import { item } from './items.ts';

describe('a format filled in', () => {
  it.each([
    [
      'every placeholder',
      '{{title}}|{{brand}}|{{asin}}|{{marketplace}}|{{tag}}',
      'A Lamp|Shelf & Sons|B0TESTAAA1|amazon.de|shelf-21',
    ],
    ['the link', '→ {{link}}', '→ https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21'],
    ['spaces', '{{ title }} {{{ title }}}', 'A Lamp A Lamp'],
    ['several lines', '{{title}}\n\n{{asin}}\r\n', 'A Lamp\n\nB0TESTAAA1\r\n'],
    ['single braces', '{title} } is {{title}}', '{title} } is A Lamp'],
    ['braces before a tag', '{{brace}}{{title}}} {{brace}}{', '{A Lamp} {{'],
    ['a section', '{{#brand}}by {{brand}}{{/brand}}{{^tag}}no tag{{/tag}}', 'by Shelf & Sons'],
    ['nothing for what it cannot name', '[{{price}}{{Title}}{{constructor}}]', '[]'],
    ['no placeholders', 'hello', 'hello'],
    ['nothing', '', ''],
  ])('%s', (_, body, expected) => {
    expect(fillFormat(body, item())).toBe(expected);
  });

  it('leaves nothing where brand or tag is absent', () => {
    const body = '[{{brand}}][{{tag}}]{{#brand}}by{{/brand}}{{^tag}}no tag{{/tag}}';
    expect(fillFormat(body, item({ brand: null, tag: null }))).toBe('[][]no tag');
  });

  it('does not fill in what a title says in braces', () => {
    expect(fillFormat('{{title}}', item({ title: '{{link}} {{ $& $1' }))).toBe('{{link}} {{ $& $1');
  });

  it('puts a title on one line', () => {
    expect(fillFormat('{{title}}!', item({ title: 'a\nb\0\u202ec\ud800' }))).toBe('a b c\ufffd!');
  });

  it('is well-formed even where the format is not', () => {
    expect(fillFormat('\ud83d {{asin}}', item())).toBe('\ufffd B0TESTAAA1');
  });

  it.each(['{{title', '{{#brand}}', '{{> part}}', '{{two words}}'])(
    'is the bare link where it cannot be understood: %j',
    (body) => {
      expect(fillFormat(body, item())).toBe(item().link);
    },
  );

  it('escapes what goes into HTML, in whatever tag', () => {
    const title = '</b><script>alert(1)</script>" onclick="x';
    const filled = fillFormat('<p title="{{title}}"><b>{{{title}}}</b></p>', item({ title }));
    const host = document.createElement('div');
    host.insertAdjacentHTML('beforeend', filled);
    expect([...host.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['p', 'b']);
    expect(host.querySelector('b')?.textContent).toBe(title);
    expect(host.querySelector('p')?.getAttributeNames()).toEqual(['title']);
  });

  it('is text when nothing in it is a tag of HTML', () => {
    expect(fillFormat('I <3 {{brand}} > all', item())).toBe('I <3 Shelf & Sons > all');
  });
});

describe('a format checked', () => {
  it('has nothing wrong', () => {
    const body = '{{#brand}}{{brand}}: {{/brand}}{{title}} {{brace}}{{link}}}';
    expect(checkFormat(body)).toEqual({ problem: null, unknown: [], hasLink: true });
  });

  it('names what means nothing, with its line and column', () => {
    expect(checkFormat('{{title}} {{price}}\n{{#short.title}}{{/short.title}}')).toEqual({
      problem: null,
      unknown: [
        { name: 'price', line: 1, column: 11 },
        { name: 'short.title', line: 2, column: 1 },
      ],
      hasLink: false,
    });
  });

  it('says where it cannot be understood', () => {
    expect(checkFormat('{{link}}\n{{title').problem).toMatchObject({
      problem: 'open',
      line: 2,
      column: 1,
    });
  });
});
