import { describe, expect, it } from 'vitest';
import { type PreviewNode, readHtmlPreview, SHOWN } from '@/utils/descriptions/html-preview.ts';

/** Elements in brackets: a list item that holds a link is `li(a(x))`. */
const outline = (nodes: readonly PreviewNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : `${node.tag}(${outline(node.children)})`))
    .join('');

describe('readHtmlPreview', () => {
  it.each([
    ['<ul>\n<li><a href="https://x">Red</a>: <a>US</a></li></ul>', 'ul(\nli(a(Red): a(US)))'],
    ['<p>One<br>two</p><p>three</p>', 'p(Onebr()two)p(three)'],
    ['<p>One<hr/>two', 'p(Onehr()two)'],
    ['a &amp; b &lt;c&gt; &#39;d&#x27; &eacute; &unknown;', "a & b <c> 'd' &eacute; &unknown;"],
    ['<b>bold <i>both</b> plain</i>', 'b(bold i(both)) plain'],
    ['</p>x</ul>', 'x'],
    ['<P CLASS="x">Loud</P>', 'p(Loud)'],
  ])('%s', (html, expected) => {
    expect(outline(readHtmlPreview(html))).toBe(expected);
  });

  it.each([
    ['<script>alert(1)</script>x', 'x'],
    ['<style>p{}</style><p>x</p>', 'p(x)'],
    ['<!-- <a href="y"> -->x', 'x'],
    ['<img src=x onerror=alert(1)>x', 'x'],
    ['<svg onload=alert(1)><a>x</a></svg>', 'a(x)'],
    ['<iframe src="https://x"><b>y</b></iframe>z', 'z'],
    ['<form action="/x"><input><button>y</button></form>', 'y'],
    ['<a href="javascript:alert(1)" onclick="x">y</a>', 'a(y)'],
    ['<constructor>x</constructor>', 'x'],
  ])('holds nothing but words and the elements of a text: %s', (html, expected) => {
    const nodes = readHtmlPreview(html);
    expect(outline(nodes)).toBe(expected);
    expect(JSON.stringify(nodes)).not.toMatch(/href|src|javascript|alert/);
  });

  it('is no deeper than views can be', () => {
    const nodes = readHtmlPreview(`${'<div>'.repeat(5000)}x`);
    expect(outline(nodes).split('div(').length).toBeGreaterThan(5000);
    let depth = 0;
    for (let at: PreviewNode | undefined = nodes[0]; at && typeof at !== 'string'; depth++) {
      at = at.children[0];
    }
    expect(depth).toBeLessThanOrEqual(51);
    expect(SHOWN).not.toContain('img');
  });
});
