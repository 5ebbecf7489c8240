/**
 * What the programmes bar beside their links: asking for support ("buy through my link to support me"), for which fees
 * were withheld, and offering something for a purchase. "At no extra cost to you" is neither.
 */
const SUPPORT = [
  String.raw`support(?:ing|s)?\s+(?:me|us|my|our|the|this)\b[^.!?\n]{0,60}\b(?:buy|purchas|shop|order|click|us(?:e|ing)|link)|(?:buy|purchas|shop|order|us(?:e|ing)|click)\w*\b[^.!?\n]{0,80}\b(?:to\s+)?(?:help\w*|support\w*)\s+(?:(?:to\s+)?support\s+)?(?:me|us|my|our|the|this)\b|helps?\s+(?:to\s+)?support`,
  String.raw`unterst(?:ü|ue)tz\w*\s+(?:mich|uns|meinen|unseren|den|diesen)\b[^.!?\n]{0,60}(?:kauf|link|bestell)|(?:kauf|bestell|link)\w*[^.!?\n]{0,80}\bunterst(?:ü|ue)tz\w*`,
  String.raw`souten\w*[^.!?\n]{0,60}\b(?:achet|achat|lien|command)\w*|(?:achet|achat|lien|command)\w*[^.!?\n]{0,80}\b(?:me|nous|m['’])?\s?souten\w*`,
  String.raw`(?:ap[oó]ya|apoyar)\w*[^.!?\n]{0,60}\b(?:compr|enlace)\w*|(?:compr|enlace)\w*[^.!?\n]{0,80}\b(?:apoya|ap[oó]ya)\w*`,
  String.raw`(?:sostien|sosten|support)\w*[^.!?\n]{0,60}\b(?:acquist|compr)\w*|(?:acquist|compr)\w*[^.!?\n]{0,80}\b(?:sostener|sostien|supportar)\w*`,
  String.raw`(?:apoi|ajud)\w*[^.!?\n]{0,60}\b(?:compr|link)\w*|compr\w*[^.!?\n]{0,80}\b(?:apoiar|apoia|me ajuda)\w*`,
  String.raw`steun\w*\s+(?:mij|me|ons|mijn|het)\b[^.!?\n]{0,60}(?:koop|kop|link|bestel)|(?:koop|kop|bestel|link)\w*[^.!?\n]{0,80}\bsteun\w*`,
  String.raw`st(?:ö|o)d\w*\s+(?:mig|oss)\b|wspieraj\w*|wesprz\w*|destek\s?ol\w*`,
  String.raw`(?:購入|買|リンク)[^。\n]{0,30}(?:応援|支援|サポート)|(?:応援|支援)[^。\n]{0,20}(?:購入|買っ|リンク)|支持我`,
  String.raw`(?:ادعم|دعم)[^.\n]{0,60}(?:شراء|الرابط|رابط)|(?:شراء|اشتر)[^.\n]{0,60}(?:دعم|ادعم)`,
];
const REWARD = [
  String.raw`\bgive-?\s?aways?\b|\bsweepstakes?\b|\braffles?\b|\bcash-?back\b|\bwin\b[^.!?\n]{0,40}\b(?:buy|purchase|order)|(?:buy|purchase|order)\b[^.!?\n]{0,60}\b(?:and|to|chance to|for a chance)\s+(?:get|win|receive)\b|\bfree gift\b`,
  String.raw`gewinnspiel|verlos(?:e|en|ung)\b|\bgeschenk\b[^.!?\n]{0,40}(?:kauf|bestell)|(?:kauf|bestell)\w*[^.!?\n]{0,60}gewinn\w*`,
  String.raw`\bconcours\b|tirage au sort|jeu-concours|\bcadeau\b[^.!?\n]{0,40}achat|achat\w*[^.!?\n]{0,40}\bcadeau`,
  String.raw`\bsorte(?:o|io|amos|aremos)\b|\bsorteo\b|\bregalo\b[^.!?\n]{0,40}compra|compra\w*[^.!?\n]{0,40}\bregalo\b`,
  String.raw`\bconcorso a premi\b|\bestrazione\b|in omaggio|\bbrinde\b|\bwinactie\b|\bprijsvraag\b|\bverloting\b|\butlottning\b|\bkonkurs\b|çekiliş`,
  'プレゼント企画|抽選|懸賞|キャッシュバック|抽奖|返现|مسابقة|هدية مجانية|سحب على',
];
const ASKS = new RegExp(SUPPORT.join('|'), 'iu');
const OFFERS = new RegExp(REWARD.join('|'), 'iu');

/** Whether a text asks its readers to buy in order to support its writer. */
export function asksForSupport(text: string): boolean {
  return ASKS.test(plainOf(text));
}

/** Whether a text offers something for a purchase. */
export function offersReward(text: string): boolean {
  return OFFERS.test(plainOf(text));
}

/** Without tags, marks of emphasis and soft hyphens; addresses are no words. */
function plainOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/https?:\/\/[^\s"<>]+|<\/?[a-z][^<>]{0,200}>|[*_\u00ad\u200b]/gi, ' ');
}
