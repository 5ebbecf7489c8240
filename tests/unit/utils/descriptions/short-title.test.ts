import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORT, shortTitle } from '@/utils/descriptions/short-title.ts';

describe('shortTitle', () => {
  it.each([
    [
      'a comma',
      'Halden Steel Bottle, insulated, leakproof, 750 ml',
      'Halden',
      'Halden Steel Bottle',
    ],
    ['a dash', 'Ceramic Table Lamp - dimmable, bedroom, living room', null, 'Ceramic Table Lamp'],
    ['a bar', 'Velvet Lipstick | 12 colours | vegan', null, 'Velvet Lipstick'],
    ['a colon', 'The Lighthouse Ledger: A Novel of the Sea', null, 'The Lighthouse Ledger'],
    [
      'a comma without a space',
      'Stretch Chair Cover,Bar Stool Slipcover',
      null,
      'Stretch Chair Cover',
    ],
    [
      'what it is for',
      'Clay Poker Chips Set for Texas Hold’em with Case',
      null,
      'Clay Poker Chips Set',
    ],
    [
      'German',
      'Norrvik Wanderrucksack mit Regenhülle für Damen',
      'Norrvik',
      'Norrvik Wanderrucksack',
    ],
    ['French', 'Gourde isotherme inox avec paille, sans BPA', null, 'Gourde isotherme inox'],
    ['Spanish', 'Juego de cuchillos para cocina con soporte', null, 'Juego de cuchillos'],
    ['Dutch', 'Roestvrij stalen fles voor sport, lekvrij', null, 'Roestvrij stalen fles'],
    ['Turkish', 'Çelik termos şişe ile bardak', null, 'Çelik termos şişe'],
    ['brackets', 'Roloc Coated Disc (Pack of 5) [Grade 36]', null, 'Roloc Coated Disc'],
    ['a pack', 'Soft Paper Tissues 12 Pack', null, 'Soft Paper Tissues'],
    ['a German pack', 'Herren Boxershorts 6er Pack', null, 'Herren Boxershorts'],
    ['a size', 'Gourmet Strainer Steel 8 cm', null, 'Gourmet Strainer Steel'],
    [
      'Japanese',
      '【2026年版】ステンレスボトル、保温保冷、500ml',
      'ハルデン',
      'ハルデン ステンレスボトル',
    ],
    [
      'one word before the comma',
      'Camcorder, Auralin 302S FHD, night vision',
      null,
      'Camcorder, Auralin 302S FHD',
    ],
    ['a missing brand', 'Wireless Headphones, foldable', 'Auralin', 'Auralin Wireless Headphones'],
    [
      'a row of names',
      'Guns, Germs, and Steel: The Fates of Societies',
      'Jo Doe',
      'Guns, Germs, and Steel',
    ],
    [
      'articles in a row',
      'The Lion, the Witch and the Wardrobe',
      'C. S. Lewis',
      'The Lion, the Witch and the Wardrobe',
    ],
    [
      'the thing behind a colon',
      'Galaxy S24 Ultra: Screen Protector',
      'Halden',
      'Halden Galaxy S24 Ultra Screen Protector',
    ],
    [
      'a size in two systems',
      'Lait Corporel Doux 200ml/6.7 fl oz',
      null,
      'Lait Corporel Doux 200 ml',
    ],
    ['a size with a point', 'Steel Water Bottle 0.75 l', null, 'Steel Water Bottle'],
    ['a size with a comma', 'Halden Trinkflasche Stahl 1,5 l', null, 'Halden Trinkflasche Stahl'],
    ['nothing to cut', 'Elon and the Sea', null, 'Elon and the Sea'],
  ])('cuts at %s', (_, title, brand, expected) => {
    expect(shortTitle(title, brand)).toBe(expected);
  });

  it.each([
    ['ハルデンリップクリーム高保湿無香料敏感肌用シアバター配合3.5g日本製薬用', 30],
    ['ハルデンリップクリーム高保湿無香料敏感肌用シアバター配合3.5g日本製薬用', 31],
    ['ハルデン リップクリーム シアバター配合 3.5g 無香料', 26],
    ['水筒ステンレスボトル真空断熱保温保冷直飲み軽量1,000mlスポーツ', 25],
    ['HDMI Cable Braided Gold Ultra 2.1m for long distances here', 31],
    ['Kabel geflochten vergoldet 1,75 m lang und biegsam', 29],
  ])('never ends within a number: %s', (title, most) => {
    const short = shortTitle(title, null, most);
    expect(short.length).toBeLessThanOrEqual(most);
    const rest = title.slice(title.indexOf(short) + short.length);
    expect(`${short.slice(-3)}|${rest.slice(0, 3)}`).not.toMatch(
      /\d[.,]?\|[.,]?\d|\d\|\s?[a-z]{1,2}\b/,
    );
  });

  it('cuts a title without any parting at a word', () => {
    const short = shortTitle(
      'Simple Leather Vintage Female Quartz Watch Wristwatch Black Round Dial',
      null,
      45,
    );
    expect(short).toBe('Simple Leather Vintage Female Quartz Watch');
  });

  it('is never empty, never longer than asked, and the same when shortened again', () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const most = fc.integer({ min: 20, max: 80 });
    fc.assert(
      fc.property(title, most, (text, units) => {
        const short = shortTitle(text, null, units);
        expect(short.length).toBeLessThanOrEqual(units);
        expect(short.isWellFormed()).toBe(true);
        if (/[\p{L}\p{N}]{3}/u.test(text)) expect(short).not.toBe('');
      }),
      { numRuns: 2000 },
    );
    expect(SHORT).toBe(60);
  });

  it('takes a title of a hundred thousand characters as fast as any', () => {
    expect(shortTitle(`${'- ('.repeat(30_000)}end`, 'Brand').length).toBeLessThanOrEqual(SHORT);
  });
});
