import type { MarketplaceCode } from './hosts.ts';

/** The wordings with which a programme wants its links to be disclosed, in one language. Defaults, to be edited. */
export interface Disclosure {
  /** BCP 47. */
  language: string;
  /** The account's statement; null where no wording was found: ask the user for theirs. */
  statement: string | null;
  /** Short labels beside a link. */
  labels: readonly string[];
  /** How the wording is known: from the programme, from others who quote it, from one unsure source, not at all. */
  state: 'confirmed' | 'second-hand' | 'unconfirmed' | 'missing';
  note: string | null;
}

const english: Disclosure = {
  language: 'en',
  statement: 'As an Amazon Associate I earn from qualifying purchases.',
  labels: ['(paid link)', '#ad', '#CommissionsEarned'],
  state: 'confirmed',
  note: null,
};

const german: Disclosure = {
  language: 'de',
  statement: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
  labels: ['(bezahlter Link)', '#Anzeige', '#VerdientProvisionen'],
  state: 'confirmed',
  note: null,
};

const french: Disclosure = {
  language: 'fr',
  statement:
    'En tant que Partenaire Amazon, je réalise un bénéfice sur les achats remplissant les conditions requises.',
  labels: ['Publicité', 'Collaboration commerciale'],
  state: 'second-hand',
  note: 'identical in many sites',
};

const italian: Disclosure = {
  language: 'it',
  statement: 'In qualità di Affiliato Amazon io ricevo un guadagno dagli acquisti idonei.',
  labels: ['#adv', 'Pubblicità'],
  state: 'confirmed',
  note: null,
};

const spanish: Disclosure = {
  language: 'es',
  statement:
    'En calidad de Afiliado de Amazon, obtengo ingresos por las compras adscritas que cumplen los requisitos aplicables.',
  labels: ['(enlace pagado)', '#publicidad', '#publi', '#ColaboraciónPagada'],
  state: 'second-hand',
  note: "quotes the programme's help",
};

const mexican: Disclosure = {
  language: 'es-MX',
  statement: 'Como Afiliado de Amazon, gano dinero por las compras que cumplan los requisitos.',
  labels: ['Publicidad'],
  state: 'unconfirmed',
  note: null,
};

const brazilian: Disclosure = {
  language: 'pt-BR',
  statement:
    'Como participante do Programa de Associados da Amazon, sou remunerado pelas compras qualificadas efetuadas.',
  labels: ['#publicidade', '#publi'],
  state: 'second-hand',
  note: 'identical in many sites',
};

const japanese: Disclosure = {
  language: 'ja',
  statement: 'Amazonのアソシエイトとして、{name}は適格販売により収入を得ています。',
  labels: ['広告', 'PR', 'プロモーション'],
  state: 'confirmed',
  note: "{name} is the creator's or site's name",
};

const dutch: Disclosure = {
  language: 'nl',
  statement: 'Als Amazon-partner verdien ik aan in aanmerking komende aankopen.',
  labels: ['#ad', 'reclame'],
  state: 'unconfirmed',
  note: 'wording varies',
};

const arabic: Disclosure = {
  language: 'ar',
  statement: 'As an Amazon Associate I earn from qualifying purchases.',
  labels: ['إعلان'],
  state: 'unconfirmed',
  note: 'English accepted; no official Arabic wording found',
};

const swedish: Disclosure = {
  language: 'sv',
  statement: 'Som Amazon Associate tjänar jag pengar på kvalificerade köp.',
  labels: ['Annons'],
  state: 'unconfirmed',
  note: null,
};

const missing = (language: string, label: string): Disclosure => ({
  language,
  statement: null,
  labels: [label],
  state: 'missing',
  note: null,
});

const BY_MARKETPLACE: Readonly<Record<MarketplaceCode, readonly Disclosure[]>> = {
  US: [english],
  UK: [english],
  DE: [german],
  FR: [french],
  JP: [japanese],
  CA: [english, french],
  CN: [missing('zh', '广告')],
  IT: [italian],
  ES: [spanish],
  IN: [english],
  BR: [brazilian],
  MX: [mexican],
  AU: [english],
  AE: [english, arabic],
  SG: [english],
  NL: [dutch],
  SA: [arabic, english],
  SE: [swedish],
  PL: [missing('pl', '#reklama')],
  TR: [missing('tr', '#reklam')],
  EG: [arabic, english],
  BE: [french, dutch],
  IE: [english],
  ZA: [english],
};

/** The disclosures of a marketplace, in the order in which its store uses the languages. */
export function disclosures(code: MarketplaceCode): readonly Disclosure[] {
  return BY_MARKETPLACE[code];
}
