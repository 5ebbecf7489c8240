import { languagesOf } from '@/utils/links/languages.ts';
import { CODES, HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { currencyOf } from '../money.ts';
import { isOnsiteTag } from '../onsite-tag.ts';
import type { AccountProposal, AccountReason, ReportContext } from './found.ts';
import type { Table } from './table.ts';
import { marketplaceOfSeller } from './values.ts';

/** What a report shows of whose it is. */
export interface AccountSigns {
  /** Reports of one file are of one account. */
  file: string;
  /** Tracking IDs with the number of their rows. */
  tags: ReadonlyMap<string, number>;
  /** Marketplaces that sellers name, with the number of their rows. */
  sellers: ReadonlyMap<MarketplaceCode, number>;
  /** The names of the columns. */
  words: string;
}

/** Currencies that a name of a column can show; a dollar stands in files of other countries too. */
const CURRENCIES: readonly [RegExp, readonly string[]][] = [
  [/€|\beur\b/i, ['EUR']],
  [/£|\bgbp\b/i, ['GBP']],
  [/₹|\(rs\.?\)|\binr\b/i, ['INR']],
  [/zł|\bpln\b/i, ['PLN']],
  [/₺|\((?:tl|try)\)/i, ['TRY']],
  [/\((?:kr\.?|sek)\)/i, ['SEK']],
  [/[¥￥]|円|\bjpy\b/i, ['JPY', 'CNY']],
  [/r\$|\bbrl\b/i, ['BRL']],
  [/\b(aed|sar|egp|sgd|mxn|cad|aud|zar)\b/i, []],
];

/** Words of the columns' names, by the language that they are of. */
const LANGUAGES: readonly [RegExp, string][] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\u0600-\u06ff]/, 'ar'],
  [/[\u0900-\u097f]/, 'hi'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/prezzo|spedi|ricavi|articoli|commissioni/i, 'it'],
  [/precio|ingresos|art[ií]culos|seguimiento/i, 'es'],
  [/preis|versan|umsatz|bestellt/i, 'de'],
  [/prix|exp[ée]di|articles command|suivi/i, 'fr'],
  [/preço|enviad|receita|itens|pedidos/i, 'pt'],
  [/prijs|verzond|omzet|artikelen|bestelde/i, 'nl'],
  [/fiyat|gönder|gelir|sipariş|takip/i, 'tr'],
  [/cena|wysł|przych|zamówion|śledzenia/i, 'pl'],
  [/\bpris\b|skicka|intäkt|beställ|spårning/i, 'sv'],
  // Titles are English everywhere: only names of columns tell.
  [/\b(?:items|price|date shipped|ad fees|clicks|link type)\b/i, 'en'],
];

/** What a table shows of whose it is. @param at columns of the tracking ID and of the seller; -1: there is none */
export function signsOf(table: Table, at: { tag: number; seller: number }): AccountSigns {
  const tags = new Map<string, number>();
  const sellers = new Map<MarketplaceCode, number>();
  for (const { cells } of table.body) {
    const tag = (cells[at.tag] ?? '').trim();
    if (tag !== '') tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const code = at.seller < 0 ? null : marketplaceOfSeller(cells[at.seller] ?? '');
    if (code) sellers.set(code, (sellers.get(code) ?? 0) + 1);
  }
  return { file: table.file, tags, sellers, words: table.header.join(' ') };
}

/** Proposes an account for each report: never more than a proposal, with what it follows from. */
export function proposeAccounts(
  all: readonly AccountSigns[],
  { tags, home }: ReportContext,
): AccountProposal[] {
  const own = new Map<string, Set<MarketplaceCode>>();
  for (const each of tags) {
    own.set(each.tag, (own.get(each.tag) ?? new Set()).add(each.marketplace));
  }
  const first = all.map((signs) => ofItself(signs, own));
  return all.map((signs, at) => {
    const found = first[at] ?? related(signs, all, first) ?? bySigns(signs, home);
    return { ...found, isOnsite: isOnsite(signs, all) };
  });
}

type Proposal = Omit<AccountProposal, 'isOnsite'>;

function propose(
  code: MarketplaceCode,
  reason: AccountReason,
  evidence: string,
  signs: AccountSigns,
): Proposal {
  const rest = candidatesOf(signs).filter((each) => each !== code);
  return { marketplace: code, reason, evidence, candidates: [code, ...rest] };
}

/** By what the report itself says: its sellers, then the creator's own tracking IDs. */
function ofItself(
  signs: AccountSigns,
  own: ReadonlyMap<string, ReadonlySet<MarketplaceCode>>,
): Proposal | null {
  const seller = mostOf(signs.sellers);
  if (seller) return propose(seller, 'seller', HOSTS[seller], signs);
  const votes = new Map<MarketplaceCode, number>();
  for (const [tag, count] of signs.tags) {
    const codes = own.get(tag);
    if (codes?.size !== 1) continue;
    for (const code of codes) votes.set(code, (votes.get(code) ?? 0) + count);
  }
  const known = mostOf(votes);
  const tag = known && [...signs.tags.keys()].find((each) => own.get(each)?.has(known));
  return known && propose(known, 'tags', tag ?? '', signs);
}

/** By a report of the same file, else by one with the same tracking IDs. */
function related(
  signs: AccountSigns,
  all: readonly AccountSigns[],
  proposals: readonly (Proposal | null)[],
): Proposal | null {
  const isNear = (other: AccountSigns) => other.file === signs.file;
  const isLike = (other: AccountSigns) => [...signs.tags.keys()].some((tag) => other.tags.has(tag));
  for (const test of [isNear, isLike]) {
    for (const [at, other] of all.entries()) {
      const code = other !== signs && test(other) ? proposals[at]?.marketplace : null;
      if (code) return propose(code, 'file', other.file, signs);
    }
  }
  return null;
}

function bySigns(signs: AccountSigns, home: MarketplaceCode | null): Proposal {
  const candidates = candidatesOf(signs);
  const [only] = candidates;
  if (candidates.length === 1 && only) return propose(only, 'signs', firstTag(signs), signs);
  if (home && candidates.includes(home)) return propose(home, 'home', '', signs);
  return { marketplace: null, reason: 'none', evidence: '', candidates };
}

/** The marketplaces that nothing speaks against. */
function candidatesOf({ tags, words }: AccountSigns): MarketplaceCode[] {
  const ends = new Set([...tags.keys()].map((tag) => tag.slice(-3)));
  const tests: ((code: MarketplaceCode) => boolean)[] = [];
  if (ends.size > 0) tests.push((code) => ends.has(marketplace(code).tagSuffix ?? ''));
  const currencies = currenciesIn(words);
  if (currencies.length > 0) tests.push((code) => currencies.includes(currencyOf(code)));
  const language = LANGUAGES.find(([pattern]) => pattern.test(words))?.[1];
  if (language) {
    // English can be chosen in most countries.
    if (language !== 'en') tests.push((code) => languagesOf(code)[0] === language);
    tests.push((code) => languagesOf(code).includes(language));
  }
  let left = [...CODES];
  for (const test of tests) {
    const some = left.filter(test);
    // A sign that leaves none is none: one ID may earn in many countries.
    if (some.length > 0) left = some;
  }
  return left;
}

function currenciesIn(words: string): string[] {
  for (const [pattern, currencies] of CURRENCIES) {
    const match = pattern.exec(words);
    if (match) return currencies.length > 0 ? [...currencies] : [match[0].toUpperCase()];
  }
  return [];
}

/** Reports without tracking IDs are whose the others of their file are. */
function isOnsite(signs: AccountSigns, all: readonly AccountSigns[]): boolean {
  const near = signs.tags.size > 0 ? [signs] : all.filter(({ file }) => file === signs.file);
  let onsite = 0;
  let count = 0;
  for (const { tags } of near) {
    for (const [tag, rows] of tags) {
      count += rows;
      if (isOnsiteTag(tag)) onsite += rows;
    }
  }
  return onsite * 2 > count;
}

function firstTag({ tags }: AccountSigns): string {
  return [...tags.keys()][0] ?? '';
}

function mostOf<T>(counts: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  let most = 0;
  for (const [each, count] of counts) if (count > most) [best, most] = [each, count];
  return best;
}
