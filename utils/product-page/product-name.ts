/** A product's name in a list goes no further; what is longer is advertising. UTF-16 units. */
const LONGEST = 1000;

/** What stands before the name of an advertised product, in the languages of the marketplaces. */
const ADVERTISED =
  'Sponsored Ad|Sponsored|Gesponserte Anzeige|Gesponsert|Anzeige|Annonce sponsorisée|Sponsorisé|Annonce|' +
  'Anuncio patrocinado|Anúncio patrocinado|Patrocinado|Annuncio sponsorizzato|Sponsorizzato|' +
  'Gesponsorde advertentie|Gesponsord|Sponsrad annons|Sponsrad|Reklama sponsorowana|Sponsorowane|' +
  'Sponsorlu Reklam|Sponsorlu|إعلان ممول|إعلان مُموَّل|ممول|مُموَّل|スポンサー広告|スポンサー|PR|广告|赞助|प्रायोजित';
const ADVERTISED_BEFORE = new RegExp(
  `^(?:[[［【](?:${ADVERTISED})[\\]］】]\\s*[-–—:：|]?|(?:${ADVERTISED})\\s*[-–—:：|])\\s*`,
  'iu',
);

/** What buttons, badges and pictures are called; compared as a whole, in lower case. */
const NO_NAMES = new Set(
  (
    `${ADVERTISED}|` +
    'see all buying options|see buying options|buying options|see options|see all formats and editions|' +
    'add to cart|add to basket|add to list|add to wish list|buy now|buy new|shop now|learn more|see more|see details|' +
    'view details|quick look|quick view|back to results|product details|press and hold to copy|product image|image|picture|photo|thumbnail|' +
    "no image available|image not available|best seller|#1 best seller|amazon’s choice|amazon's choice|overall pick|" +
    'limited time deal|deal of the day|new release|just released|prime|see reviews|customer reviews|' +
    'hardcover|paperback|kindle|kindle edition|audiobook|audio cd|mass market paperback|book supplement|' +
    'alle kaufoptionen anzeigen|alle angebote|kaufoptionen|in den einkaufswagen|in den warenkorb|jetzt kaufen|' +
    'mehr erfahren|mehr anzeigen|zurück zu den ergebnissen|bestseller|befristetes angebot|produktbild|' +
    "voir toutes les options d’achat|voir toutes les options d'achat|voir les options d’achat|voir les options|" +
    'ajouter au panier|acheter maintenant|en savoir plus|voir plus|meilleure vente|offre à durée limitée|' +
    'ver todas las opciones de compra|ver opciones de compra|ver opciones|añadir a la cesta|agregar al carrito|' +
    'comprar ya|comprar ahora|más información|ver más|más vendido|oferta flash|' +
    'visualizza tutte le opzioni di acquisto|vedi tutte le opzioni di acquisto|vedi opzioni di acquisto|vedi opzioni|' +
    'aggiungi al carrello|acquista ora|scopri di più|più venduto|' +
    'ver todas as opções de compra|ver opções de compra|ver opções|adicionar ao carrinho|comprar agora|saiba mais|' +
    'mais vendido|alle koopopties bekijken|alle aankoopopties bekijken|bekijk koopopties|in winkelwagen|' +
    'aan winkelwagen toevoegen|nu kopen|meer informatie|visa alla köpalternativ|se alla köpalternativ|' +
    'lägg till i kundvagnen|köp nu|läs mer|zobacz wszystkie opcje zakupu|dodaj do koszyka|kup teraz|więcej|' +
    'tüm satın alma seçeneklerini gör|tüm satın alma seçeneklerini görüntüle|sepete ekle|şimdi satın al|çok satan|' +
    'عرض جميع خيارات الشراء|عرض خيارات الشراء|أضف إلى العربة|أضف إلى عربة التسوق|اشتر الآن|اعرف المزيد|' +
    'すべての購入オプションを表示|購入オプションを見る|その他の購入方法|カートに入れる|今すぐ買う|詳細を見る|ベストセラー|商品画像|' +
    '查看所有购买选项|查看购买选项|加入购物车|立即购买|查看详情|了解更多|सभी खरीद विकल्प देखें|कार्ट में जोड़ें|अभी खरीदें'
  )
    .split('|')
    .map((name) => name.toLowerCase()),
);

const SIGN = String.raw`(?:\p{Sc}|\b(?:USD|EUR|GBP|CDN|CAD|AUD|INR|JPY|MXN|BRL|SEK|PLN|TRY|TL|SAR|AED|SGD|EGP|ZAR|Rs\.?|kr|zł)|[A-Z]{0,3}\$|元|円|ريال|درهم|جنيه)`;
const AMOUNT = String.raw`\p{Nd}[\p{Nd}.,'’٫٬\s]*`;
/** An amount with a sign of money before or behind it. */
const PRICE = new RegExp(`${SIGN}\\s*${AMOUNT}|${AMOUNT}\\s?${SIGN}(?!\\p{L})`, 'gu');
/** An amount as a name does not have it, such as "$30 a month": to the cent, or in money without cents. */
const TO_THE_CENT = /\p{Nd}[.,٫]\s?\p{Nd}{2}(?!\p{Nd})|\p{Nd}[.,]\p{Nd}{3}(?!\p{Nd})|[₹¥￥円元]/u;

/** Words of "4.4 out of 5 stars" in the languages of the marketplaces. */
const OUT_OF = 'out of|von|sur|su|de un máximo de|de|van de|van|uit|av|på|z|na|من';
const STARS =
  'stars?|sterne?n?|étoiles?|stelle|estrellas?|estrelas?|sterren|stjärnor|gwiazd\\p{L}*|yıldız|نجوم|つ星|颗星|星';
const RATING = new RegExp(
  [
    `(?<![\\p{Nd}.,])[0-5][.,]\\p{Nd}\\s*(?:${OUT_OF})\\s*5(?![\\p{Nd}.,]\\p{Nd})`,
    `(?<![\\p{Nd}.,])[0-5]\\s*(?:${OUT_OF})\\s*5\\s*(?:${STARS})`,
    `(?<![\\p{Nd}.,])[0-5][.,]\\p{Nd}\\s*(?:${STARS})(?!\\p{L})`,
    `^[0-5]\\s*(?:${STARS})$`,
    '5つ星のうち|5\\s*yıldız üzerinden|最多\\s*5|٥ نجوم',
  ].join('|'),
  'iu',
);

/** Whether a text has been shortened by the page. */
export function isCut(name: string): boolean {
  return /(?:…|\.\.\.)$/.test(name);
}

/** The name without the word that an advertisement's begins with. */
export function unmarked(name: string): string {
  return name.replace(ADVERTISED_BEFORE, '').trim();
}

/** False for what stands beside a product's name: prices, ratings, numbers, badges, the texts of buttons and pictures. */
export function isName(text: string): boolean {
  if (!/\p{L}/u.test(text) && !/^\p{Nd}{1,4}$/u.test(text)) return false;
  // A picture's file or place in a table, which is no word that a person reads: `kindle_edition`, `compare2`.
  if (/^(?:\w+_\w+|[a-z]+\d+|compare ?\d+|\S+\.(?:jpe?g|png|gif|webp))$/iu.test(text)) return false;
  return !NO_NAMES.has(text.toLowerCase()) && !RATING.test(text) && !holdsPrice(text);
}

/** Whether a text says what something costs; "$25 gift card" does not. */
function holdsPrice(text: string): boolean {
  const prices = [...text.matchAll(PRICE)];
  return prices.length > 1 || prices.some(([price]) => TO_THE_CENT.test(price));
}

/**
 * The fullest of the texts that a page has for one product: not one that is cut where another is whole,
 * nor a brand alone where the name stands too. Empty where none of them is a name.
 */
export function bestName(texts: Iterable<string>): string {
  const names = [...texts].map((text) => unmarked(text.slice(0, LONGEST))).filter(isName);
  const whole = longest(names.filter((name) => !isCut(name)));
  const cut = longest(names.filter(isCut));
  // A whole text that is so much shorter is another one: a brand, a series.
  return whole.length * 2 >= cut.length ? whole : uncut(cut);
}

/** A cut name as far as its words are whole, without the sign of the cut. */
function uncut(name: string): string {
  const rest = name.replace(/\s*(?:…|\.{3,})$/, '');
  // A blank or a comma before the cut: the last word is whole.
  const words = /[\s\p{P}]$/u.test(name.replace(/(?:…|\.{3,})$/, ''))
    ? rest
    : rest.replace(/(?<=\S\s.*)\s+[\p{L}\p{M}\p{N}'’-]+$/u, '');
  return words.replace(/[\s,;:|/&(–—-]+$/u, '');
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}
