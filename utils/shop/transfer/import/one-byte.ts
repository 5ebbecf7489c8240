/** Encodings with one byte a letter, in the order in which they are taken where a text could be of several. */
export const ONE_BYTE = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'macintosh',
] as const;
type OneByte = (typeof ONE_BYTE)[number];

const WESTERN = '“”„‘’‚–—…«»‹›€•·°§®™©№\u00a0';

/** The letters beyond ASCII of languages, as their encodings have them: small ones, capitals follow. */
const ALPHABETS: Readonly<Record<OneByte, readonly string[]>> = {
  'windows-1252': [
    'äöüß',
    'àâçèéêëîïôùûüœæ',
    'áéíóúüñ¿¡ªº',
    'àèéìíòóùú',
    'ãáàâçéêíóôõúü',
    'åäöæøé',
  ],
  'windows-1250': ['ąćęłńóśźż', 'áčďéěíňóřšťúůýžľĺŕäô', 'áéíóöőúüű', 'čćđšž', 'ăâîşţ'],
  'windows-1254': ['çğıöşüâîûİ'],
  'windows-1251': ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ'],
  'windows-1253': ['αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ'],
  'windows-1255': ['אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  'windows-1256': ['ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْپچژگ،؟؛'],
  macintosh: ['äöüß', 'àâçèéêëîïôùûüœæ', 'áéíóúüñ¿¡ªº', 'àèéìíòóùú', 'ãáàâçéêíóôõúü', 'åäöæøé'],
};

/** Letters of a text that are counted. */
const LOOK = 5_000;
/** A capital behind a small letter is a sign of a wrong reading. */
const BEYOND = /\p{Ll}?[^\0-\x7f]/gu;

/** Encodings of other scripts, whose texts have few signs beside their letters. */
const OTHER_SCRIPTS: ReadonlySet<OneByte> = new Set([
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
]);

/**
 * The encoding in which most letters beyond ASCII are those of one language.
 * @returns it, and whether it is another script than the Latin one and nothing else
 */
export function guessOneByte(sample: Uint8Array): { encoding: OneByte; isOtherScript: boolean } {
  let best: OneByte = 'windows-1252';
  let most = -1;
  for (const encoding of order(sample)) {
    const text = new TextDecoder(encoding).decode(sample);
    const score = Math.max(...ALPHABETS[encoding].map((letters) => shareOf(text, letters)));
    if (score > most) [best, most] = [encoding, score];
  }
  return { encoding: best, isOtherScript: OTHER_SCRIPTS.has(best) && most > 0.98 };
}

/** Line ends of the old Macintosh alone mean that the file is its. */
function order(sample: Uint8Array): readonly OneByte[] {
  const isOldMac = sample.includes(0x0d) && !sample.includes(0x0a);
  return isOldMac ? ['macintosh', ...ONE_BYTE.filter((each) => each !== 'macintosh')] : ONE_BYTE;
}

/** The part of the letters beyond ASCII that are these, or signs that any language has. */
function shareOf(text: string, letters: string): number {
  const known = new Set(letters + letters.toUpperCase() + WESTERN);
  let good = 0;
  let all = 0;
  for (const [found] of text.matchAll(BEYOND)) {
    if (all === LOOK) break;
    const letter = found.at(-1) ?? '';
    const isCapitalInside = found.length > 1 && /\p{Lu}/u.test(letter);
    all++;
    if (known.has(letter) && !isCapitalInside) good++;
  }
  return all === 0 ? 0 : good / all;
}
