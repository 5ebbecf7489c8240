// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '@/utils/text/clean.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '@/utils/text/escape.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '</a>',
        '"',
        "'",
        '`',
        '&lt;',
        '&#60',
        '](',
        '![',
        '\\',
        '|',
        '\n',
        '-->',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
  )
  .map((each) => each.join(''));

describe('HTML', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['both quotes', `"a" 'b'`, '&quot;a&quot; &#39;b&#39;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['a line break', 'a\nb', 'a b'],
  ])('%s', (_, given, expected) => {
    expect(escapeHtml(given)).toBe(expected);
  });

  it('is read back as the very line, as text and as an attribute, and makes no element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const host = document.createElement('div');
        const escaped = escapeHtml(text);
        host.insertAdjacentHTML('beforeend', `<b title="${escaped}">${escaped}</b>`);
        expect(host.querySelectorAll('*')).toHaveLength(1);
        expect(host.querySelector('b')?.textContent).toBe(oneLine(text));
        expect(host.querySelector('b')?.title).toBe(oneLine(text));
      }),
    );
  });
});

describe('Markdown', () => {
  it.each([
    ['brackets', 'Lamp [2 pack]', 'Lamp \\[2 pack\\]'],
    ['a link of its own', '](https://evil.example)', '\\](https://evil.example)'],
    ['pipes of a table', 'a | b', 'a \\| b'],
    ['backticks', '`code`', '\\`code\\`'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a tag', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['an entity, but not every ampersand', '&lt; Salt & Pepper', '\\&lt; Salt & Pepper'],
    ['a trailing backslash', 'a\\', 'a\\\\'],
    ['line breaks', 'a\n\nb', 'a b'],
    ['ordinary punctuation stays', '1.5" Screw (M4) - #3!', '1.5" Screw (M4) - #3!'],
  ])('%s', (_, given, expected) => {
    expect(escapeMarkdown(given)).toBe(expected);
  });

  it('leaves no special character unescaped, and the same text without the backslashes', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replaceAll(/\\[!-/:-@[-`{-~]/g, ' ')).not.toMatch(
          /[\\`*_[\]<>|~\n]|&#?\w+;/,
        );
        expect(escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(oneLine(text));
      }),
    );
  });

  it.each([
    ['https://a.example/x?k=(a)', 'https://a.example/x?k=%28a%29'],
    ['https://a.example/ <x>', 'https://a.example/%20%3Cx%3E'],
  ])('a target %s', (given, expected) => {
    expect(escapeMarkdownUrl(given)).toBe(expected);
  });
});
