import { normalize } from '@/utils/text/normalize.ts';
import { SEGMENT_KINDS, type SegmentKind } from '../segment.ts';
import { LIVE_SITES, type LiveSite } from '../stream.ts';

/** The columns of a run of show, in the order in which they are written. */
export const COLUMNS = [
  'start',
  'kind',
  'title',
  'duration',
  'points',
  'products',
  'code',
  'every',
  'sites',
  'skip',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What columns are called, in the languages of the screens and as other programs have them; compared as search does. */
const COLUMN_WORDS: Readonly<Record<Column, readonly string[]>> = {
  start:
    'start|starts|begin|time|start time|beginnt|beginn|uhrzeit|startzeit|début|heure|inicio|hora|empieza|inizio|ora|begint|tijd|starttijd|início|começa|開始|時刻|البداية|الوقت'.split(
      '|',
    ),
  kind: 'kind|type|segment type|category|art|typ|type de séquence|tipo|soort|種類|タイプ|النوع'.split(
    '|',
  ),
  title:
    'title|segment|name|cue|item|titel|abschnitt|titre|séquence|nom|título|bloque|bloco|segmento|titolo|onderdeel|タイトル|コーナー|العنوان|الفقرة'.split(
      '|',
    ),
  duration:
    'duration|length|minutes|min|planned|dauer|länge|minuten|durée|duración|durata|duur|duração|minutos|minuti|長さ|時間|所要時間|分|المدة|الدقائق'.split(
      '|',
    ),
  points:
    'talking points|points|notes|note|script|text|stichpunkte|notizen|points à dire|notas|puntos|guion|punti da dire|appunti|spreekpunten|notities|pontos de fala|anotações|話すポイント|メモ|台本|نقاط الحديث|ملاحظات'.split(
      '|',
    ),
  products:
    'products|product|asin|asins|links|link|url|produkte|produkt|produits|produit|liens|productos|producto|enlaces|prodotti|prodotto|producten|produtos|produto|商品|リンク|المنتجات|المنتج|الروابط'.split(
      '|',
    ),
  code: 'code|promo code|coupon|gutscheincode|gutschein|rabattcode|code promo|código|código promocional|cupón|codice|codice promozionale|promocode|kortingscode|cupom|クーポン|クーポンコード|プロモーションコード|الرمز|رمز ترويجي'.split(
    '|',
  ),
  every:
    'repeat every|every|repeats every|alle|wiederholen alle|répéter toutes les|toutes les|repetir cada|cada|ripeti ogni|ogni|herhalen elke|elke|a cada|repetir a cada|繰り返し|التكرار كل|كل'.split(
      '|',
    ),
  sites:
    'sites|site|where|for|platform|platforms|audience|plattform|plattformen|wo|plateforme|plateformes|plataforma|plataformas|dónde|piattaforma|piattaforme|platform|waar|onde|配信先|プラットフォーム|المنصة|المنصات'.split(
      '|',
    ),
  skip: 'skip|skipped|auslassen|überspringen|passer|sauter|omitir|saltar|salta|overslaan|pular|スキップ|飛ばす|تخطٍّ|تخطي'.split(
    '|',
  ),
};

const KIND_WORDS: Readonly<Record<SegmentKind, readonly string[]>> = {
  intro:
    'intro|introduction|welcome|opening|begrüßung|einleitung|introduction|bienvenue|presentación|bienvenida|introduzione|benvenuto|apertura|welkom|introductie|abertura|boas-vindas|オープニング|あいさつ|イントロ|مقدمة|ترحيب'.split(
      '|',
    ),
  product: 'product|produkt|produit|producto|prodotto|produto|商品|商品紹介|منتج'.split('|'),
  demo: 'demo|demonstration|vorführung|démonstration|demostración|dimostrazione|demonstratie|demonstração|実演|デモ|عرض عملي'.split(
    '|',
  ),
  questions:
    'questions|q&a|qa|question|fragen|preguntas|domande|vragen|perguntas|質問|質問コーナー|q&aコーナー|أسئلة'.split(
      '|',
    ),
  promo:
    'promo|promo code|coupon|gutscheincode|rabattcode|code promo|código promocional|codice promozionale|promocode|kortingscode|cupom|código|クーポン|クーポンコード|プロモーションコード|رمز ترويجي'.split(
      '|',
    ),
  disclosure:
    'disclosure|kennzeichnung|mention d’affiliation|aviso de afiliación|dichiarazione di affiliazione|dichiarazione|vermelding|aviso de associado|aviso|広告表示|إفصاح'.split(
      '|',
    ),
  break: 'break|pause|pausa|descanso|pauze|intervalo|休憩|استراحة'.split('|'),
  outro:
    'outro|goodbye|closing|end|verabschiedung|abschluss|conclusion|au revoir|despedida|cierre|saluti|chiusura|afscheid|afsluiting|encerramento|エンディング|締め|締めのあいさつ|خاتمة|وداع'.split(
      '|',
    ),
};

const SITE_WORDS: Readonly<Record<LiveSite, readonly string[]>> = {
  amazon: ['amazon', 'amazon live'],
  youtube: ['youtube', 'youtube live', 'yt'],
  instagram: ['instagram', 'instagram live', 'ig', 'insta'],
  tiktok: ['tiktok', 'tik tok', 'tiktok live'],
  facebook: ['facebook', 'facebook live', 'fb'],
  other:
    'other|elsewhere|woanders|ailleurs|otro sitio|altrove|elders|em outro lugar|その他|مكان آخر'.split(
      '|',
    ),
};

/** Anything but these in the column of what is skipped says that it is. */
const NO = new Set(
  '|no|n|0|false|-|nein|non|nee|não|いいえ|لا'.split('|').map((word) => normalize(word)),
);

/** What a heading names; null: nothing that is read. @param more what it is called on the screen */
export function columnNamed(
  heading: string,
  more: Readonly<Record<Column, string>>,
): Column | null {
  return named(COLUMNS, heading, (column) => [more[column], column, ...COLUMN_WORDS[column]]);
}

/** The kind of segment that a word means; null: none. */
export function kindNamed(
  word: string,
  more: Readonly<Record<SegmentKind, string>>,
): SegmentKind | null {
  return named(SEGMENT_KINDS, word, (kind) => [more[kind], kind, ...KIND_WORDS[kind]]);
}

/** The site that a word means; null: none. */
export function siteNamed(word: string, more: Readonly<Record<LiveSite, string>>): LiveSite | null {
  return named(LIVE_SITES, word, (site) => [more[site], site, ...SITE_WORDS[site]]);
}

export function meansYes(word: string): boolean {
  return !NO.has(normalize(word));
}

/** Longer than any word that means something here, in UTF-16 units. */
const LONGEST_WORD = 100;

function named<T extends string>(
  all: readonly T[],
  word: string,
  wordsOf: (each: T) => readonly string[],
): T | null {
  if (word.length > LONGEST_WORD) return null;
  const wanted = normalize(word)
    .replace(/[:.*]+$/, '')
    .trim();
  if (wanted === '') return null;
  return all.find((each) => wordsOf(each).some((known) => normalize(known) === wanted)) ?? null;
}
