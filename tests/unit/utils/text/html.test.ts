import { describe, expect, it } from 'vitest';
import { leastWork } from '@/tests/unit/least-work.ts';
import { htmlMarks, isHtml } from '@/utils/text/html.ts';

const marked = (text: string) =>
  htmlMarks(text).map(({ kind, name, start, end }) => [kind, name, text.slice(start, end)]);

describe('htmlMarks', () => {
  it.each<[string, [string, string, string][]]>([
    [
      'a <b>bold</b> word',
      [
        ['tag', 'b', '<b>'],
        ['tag', '/b', '</b>'],
      ],
    ],
    [
      '<!DOCTYPE html><P>',
      [
        ['tag', '!doctype', '<!DOCTYPE html>'],
        ['tag', 'p', '<P>'],
      ],
    ],
    [
      '<a href="x>y">z</a>',
      [
        ['tag', 'a', '<a href="x>y">'],
        ['tag', '/a', '</a>'],
      ],
    ],
    ["<a title='it > is'>", [['tag', 'a', "<a title='it > is'>"]]],
    [
      "<p>it's > that</p>",
      [
        ['tag', 'p', '<p>'],
        ['tag', '/p', '</p>'],
      ],
    ],
    [
      '<br/>x<br />',
      [
        ['tag', 'br', '<br/>'],
        ['tag', 'br', '<br />'],
      ],
    ],
    ['a<!-- <b> -->b', [['comment', '', '<!-- <b> -->']]],
    ['a<!-- never closed <b>', [['comment', '', '<!-- never closed <b>']]],
    ['<my-tag>', [['tag', 'my-tag', '<my-tag>']]],
    ['1 < 2, <3, < b > and <', []],
    ['<b', []],
    [
      '<a href="open>text</a>',
      [
        ['tag', 'a', '<a href="open>'],
        ['tag', '/a', '</a>'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each(['script', 'style', 'title', 'textarea', 'template', 'noscript', 'iframe'])(
    'what stands within %s is raw',
    (name) => {
      const text = `<${name} x="1">if (a<b) "</i>"</${name.toUpperCase()}>z`;
      expect(marked(text)).toEqual([
        ['tag', name, `<${name} x="1">`],
        ['raw', name, 'if (a<b) "</i>"'],
        ['tag', `/${name}`, `</${name.toUpperCase()}>`],
      ]);
    },
  );

  it('one that is closed in itself holds nothing; one that is never closed holds the rest', () => {
    expect(marked('<script/><b>')).toEqual([
      ['tag', 'script', '<script/>'],
      ['tag', 'b', '<b>'],
    ]);
    expect(marked('<style>a<b>')).toEqual([
      ['tag', 'style', '<style>'],
      ['raw', 'style', 'a<b>'],
    ]);
  });

  it('covers each place once, in the order of the text', () => {
    const text = '<p a="<">x<!-- y --><script>z</script><i>';
    const marks = htmlMarks(text);
    for (const [at, { start, end }] of marks.entries()) {
      expect(start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
      expect(end).toBeGreaterThanOrEqual(start);
    }
  });

  it.each(['<', '<a "', "<a '", '<!--', '<script>', '<p>', '</', '<a href="'])(
    'takes time linear in the length of %j repeated',
    (unit) => {
      const once = unit.repeat(4000);
      const short = leastWork(() => htmlMarks(once));
      const long = leastWork(() => htmlMarks(once.repeat(4)));
      expect(long).toBeLessThan(Math.max(short, 8) * 10);
    },
  );
});

describe('isHtml', () => {
  it.each([
    ['<p>Hello</p>', true],
    ['<!doctype html>\n<title>x</title>', true],
    ['x <a href="y">z</a>', true],
    ['I <3 this > that', false],
    ['<insert your name here>', false],
    ['<name>Jo</name>', false],
    ['<br> only begins', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isHtml(htmlMarks(text))).toBe(expected);
  });
});
