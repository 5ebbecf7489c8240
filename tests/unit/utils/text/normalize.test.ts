import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '@/utils/text/normalize.ts';

describe('fold', () => {
  it.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['Straße STRASSE', 'strasse strasse'],
    ['Łódź Ørsted Ærø œuvre', 'lodz orsted aero oeuvre'],
    ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
    ['L’Oréal – 2‑pack', "l'oreal - 2-pack"],
    ['ﬁne ＡＢＣ １２', 'fine abc 12'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['ガーゼ', 'ガーゼ'],
    ['ｶﾞｰｾﾞ', 'ガーゼ'],
    ['مُحَمَّد', 'محمد'],
    ['أحمر شفاه', 'احمر شفاه'],
    ['한국', '한국'],
    ['  a \u00a0\t\n b\u0000c ', 'a b c'],
    ['zero\u200bwidth \u202eright', 'zerowidth right'],
    ['👩‍🔬 lab', '👩🔬 lab'],
  ])('%j is compared as %j', (text, folded) => {
    expect(normalize(text)).toBe(folded);
  });

  it('keeps Japanese voiced letters apart', () => {
    expect(normalize('か')).not.toBe(normalize('が'));
  });

  it('takes any text, and a folded one as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = normalize(text);
        expect(normalize(folded)).toBe(folded);
        expect(folded).not.toMatch(/[\t\n]|^ | $| {2}/);
      }),
      { numRuns: 500 },
    );
  });

  it('makes no difference between upper and lower case of Latin letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u0041-\u005a\u00c0-\u00d6\u0100-\u012f]*$/), (text) => {
        expect(normalize(text)).toBe(normalize(text.toLowerCase()));
      }),
    );
  });

  it('takes lone surrogates', () => {
    expect(normalize('a\ud800b')).toBe('a\ud800b');
  });
});
