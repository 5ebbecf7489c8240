import { onlyLetters, type ReaderText } from './reader-text.ts';

/** Where a statement stands in a text, in UTF-16 units. */
export interface Spot {
  start: number;
  end: number;
  /** Whether it is the older long statement, which the programmes once asked for. */
  isOld: boolean;
}

/** Units of letters that a name in a statement takes at most. */
const NAME = 80;

/** Ways to say a statement that are not its own words: of several people, of influencers, in another order. */
const FORMS: Readonly<Record<string, RegExp>> = {
  en: /(?:asan?|as)amazon(?:associate|influencer|affiliate)s?.{0,60}?(?:earns?|gets?|makes?|receives?).{0,40}?qualifying(?:purchases?|sales?)|(?:earns?|receives?).{0,30}?qualifying(?:purchases|sales).{0,40}?amazon(?:associate|influencer|affiliate)s?/,
  de: /alsamazon(?:partner|influencer|affiliate)(?:in|innen)?.{0,50}?verdien(?:e|en|t).{0,40}?qualifizierten?(?:verkaufen?|kaufen?)|(?:verdiene|verdienen|verdient)(?:ich|wir)?alsamazonpartner.{0,50}?qualifizierten?(?:verkaufen?|kaufen?)/,
  fr: /(?:entantque|entantqu)?(?:partenaires?|influenceurs?)amazon.{0,50}?(?:realis\w{1,4}|percoi\w{1,4}|percev\w{1,4}|gagn\w{1,4}|remuner\w{1,4}).{0,50}?achats(?:remplissantlesconditions|eligibles|admissibles)/,
  it: /(?:affiliat[oiae]|influencer)(?:di)?amazon.{0,40}?(?:ricev\w{1,5}|guadagn\w{1,5}|ottien\w{1,3}).{0,40}?acquisti(?:idonei|qualificati)/,
  es: /(?:afiliad[oa]s?|influencers?)(?:de)?amazon.{0,50}?(?:obten\w{1,5}|gan[oa]\w{0,4}).{0,50}?compras(?:adscritas|quecumpl\w{1,3}|elegibles)/,
  'pt-BR':
    /(?:associad[oa]s?|participantes?|influenciador\w{0,3}).{0,30}?amazon.{0,40}?(?:remunerad[oa]s?|ganh\w{1,4}|recebe\w{0,4}).{0,30}?comprasqualificadas/,
  ja: /amazonのアソシエイトとして.{0,80}?適格販売により(?:収入|報酬)を得て/,
  nl: /alsamazon(?:partner|associate|influencer)s?.{0,30}?verdien\w{0,3}.{0,40}?(?:inaanmerkingkomende|kwalificerende)aankopen/,
  sv: /som(?:en)?amazon(?:associate|partner|influencer)s?.{0,30}?tjanar.{0,40}?kvalificer\w{2,4}kop/,
};
/** The long statement of the first years. */
const OLD: Readonly<Record<string, RegExp>> = {
  en: /participants?inthe(?:amazon(?:services)?(?:llc|eu|europe)?\w{0,12}?)?associatesprogram(?:me)?/,
  de: /teilnehmer(?:in|innen)?(?:des|am|an)?(?:dem)?(?:amazon)?partnerprogramms?(?:von)?amazon|partnerprogramms?(?:von)?amazoneu/,
  fr: /particip\w{1,6}auprogramme(?:partenaires?|daffiliation)(?:d)?amazon/,
  it: /partecipa\w{0,3}alprogramma(?:di)?affiliazione(?:di)?amazon/,
  es: /participa\w{0,3}enelprogramadeafiliados(?:de)?amazon/,
  ja: /amazon(?:co\w{0,2}jp)?を宣伝しリンクすることによって/,
};

/**
 * Finds a statement of a language in a text as a reader would: in its words, in another of its forms, or as the older
 * long one. Time is linear in the text's length.
 * @param statement with `{name}` for any name, or with the name in it
 */
export function findStatement(
  { letters, at }: ReaderText,
  statement: string,
  language: string,
): Spot | null {
  const spot = (start: number, length: number, isOld = false): Spot => ({
    start: at[start] ?? 0,
    end: (at[start + length - 1] ?? 0) + 1,
    isOld,
  });
  const [first = '', ...rest] = statement.split('{name}').map(onlyLetters);
  const last = rest.join('');
  if (first && !last) {
    const from = letters.indexOf(first);
    if (from >= 0) return spot(from, first.length);
  }
  for (
    let end = last ? letters.indexOf(last) : -1;
    end >= 0;
    end = letters.indexOf(last, end + 1)
  ) {
    const from = letters.lastIndexOf(first, end);
    if (from >= 0 && end - from <= first.length + NAME) return spot(from, end + last.length - from);
  }
  const base = language.replace(/^es-.*/, 'es');
  const form = FORMS[base]?.exec(letters);
  if (form) return spot(form.index, form[0].length);
  const old = OLD[base]?.exec(letters);
  return old ? spot(old.index, old[0].length, true) : null;
}
