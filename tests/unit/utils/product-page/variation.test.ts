import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hasSample, realPages } from '@/tests/real-pages.ts';
import { readVariation } from '@/utils/product-page/variation.ts';
import { openRealPage } from './real-score.ts';

const read = (body: string) => readVariation(new JSDOM(`<body>${body}</body>`).window.document);
const words = (key: string, text: string) =>
  `<span id="inline-twister-expanded-dimension-text-${key}"> ${text} </span>`;
const row = (key: string, inside: string) =>
  `<div id="twister"><div id="variation_${key}"><label>Label:</label>${inside}</div></div>`;
const list = (...options: string[]) => `<select>${options.join('')}</select>`;

describe('readVariation', () => {
  it.each([
    ['a shade', words('color_name', 'Fig'), 'Fig'],
    [
      'the shade before the size',
      words('size_name', 'M') + words('color_name', 'Lichen'),
      'Lichen · M',
    ],
    ['several, in their order', words('style_name', 'C') + words('size_name', '2 in'), 'C · 2 in'],
    ['one that is said twice', words('color_name', 'Fig') + words('flavor_name', 'Fig'), 'Fig'],
    ['rows of years ago', row('color_name', '<span class="selection">Red</span>'), 'Red'],
    [
      'a list',
      row(
        'size_name',
        list('<option value="-1">Select</option>', '<option value="1,B0" selected>M'),
      ),
      'M',
    ],
    [
      'a list in which nothing is chosen',
      row('size_name', list('<option value="-1">Select')),
      null,
    ],
    [
      'a shade beside such a list',
      row('color_name', '<span class="selection">Navy</span>') +
        row('size_name', list('<option id="native_size_name_-1">Select', '<option value="0,B0">S')),
      'Navy',
    ],
    ['hidden words', words('color_name', 'Fig<script>1</script>'), 'Fig'],
    ['what is no name', words('color_name', 'x'.repeat(201)), null],
    ['no variations', '<h1 id="productTitle">T</h1>', null],
  ])('reads %s', (_, body, variation) => {
    expect(read(body)).toBe(variation);
  });
});

describe.skipIf(!hasSample())('the real product pages', () => {
  const pages = hasSample() ? realPages().filter(({ isProduct }) => isProduct) : [];
  const found = new Map(
    pages.map((page) => [page, readVariation(openRealPage(page).window.document)]),
  );

  it('are read where something is chosen', () => {
    const read = [...found.values()].filter((variation) => variation !== null);
    expect(read.length).toBeGreaterThanOrEqual(30);
    for (const variation of read) {
      expect(variation).not.toMatch(/[{}<>]|function|\n|\s{2}|^(?:Select|Auswählen|Choose)\b/);
    }
  });

  it.each([
    ['com_dp_B0BRZXRBZL_2025', 'NewOrange · XS'],
    ['com_dp_B0823MDHDJ_2026', 'Black Gold · 500PCS Numbered Full Set (1,5,25,100,500,1000)'],
    ['com_dp_B07FNW9FGJ_2024', 'Black · Men'],
    ['de_dp_B0932XK47G_2022', 'Navy mit Schriftzug'],
    ['com.br_dp_B09B8VGCR8_2025', 'Preto · Echo Dot'],
  ])('%s', (file, variation) => {
    const these = [...found].filter(([page]) => page.file.startsWith(file));
    expect(these.length).toBeGreaterThan(0);
    for (const [, each] of these) expect(each).toBe(variation);
  });
});
