import { auditLinks, type JudgedLink, type Owner } from '@/utils/links/audit-links.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import { escapeHtml } from '@/utils/text/escape.ts';
import { htmlMarks } from '@/utils/text/html.ts';
import { asksForSupport, offersReward } from './asking.ts';
import { paragraphs, plainOf } from './description.ts';
import { type DisclosureChoice, type Statement, statementsFor } from './disclosure.ts';
import { findStatement, type Spot } from './find-disclosure.ts';
import { fit, hasManyHashtags } from './measure.ts';
import { PLATFORMS } from './platforms.ts';
import { readerText } from './reader-text.ts';

/** What can be wrong with a text as a whole. */
export type Finding =
  | 'undisclosed'
  | 'other_language'
  | 'folded'
  | 'no_wording'
  | 'old_statement'
  | 'support'
  | 'reward'
  | 'refused'
  | 'hashtags'
  | 'over'
  | 'unclickable';

export interface AuditInput extends Owner {
  platform: PlatformId;
  disclosures: Disclosures;
  disclosure: DisclosureChoice;
  /** Each link to a product becomes the user's; nothing else is looked at or changed, to the byte. */
  linksOnly: boolean;
  /** An older long statement gives way to the present one. */
  replacesOld?: boolean;
}

/** A part of both texts, or of the one before, or of the one after. */
export interface Piece {
  text: string;
  change: 'out' | 'in' | null;
}

export interface Audit {
  links: JudgedLink[];
  /** @property mended the corrected text has it no more */
  findings: { kind: Finding; mended: boolean }[];
  /** The corrected text. */
  text: string;
  /** Both texts in one, where they differ. */
  pieces: Piece[];
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** UTF-16 units that are counted: no platform takes more, but for those that take any length. */
const LOOK = 70_000;
const CONTROL = /[^\P{Cc}\n\r\t]/gu;
const REFUSED = /[<>]|[^\P{Cc}\n\r\t]/gu;

/**
 * What is to be said of a text that is published or will be, and the same text put right.
 * The corrected text, audited again, stays as it is. Never throws, but on a tag that is none (`RangeError`).
 */
export function audit(text: string, input: AuditInput): Audit {
  const judged = auditLinks(text, input);
  // What stays although it is not right is not put right.
  const links = input.linksOnly ? judged.map(productsOnly) : judged;
  const edits = links.flatMap((each): Edit[] => {
    const { start, end, link, verdict, asin } = each;
    const wanted = input.linksOnly ? asin !== null : verdict !== 'right';
    const changes = link !== null && wanted && link !== text.slice(start, end);
    return changes ? [{ start, end, text: link }] : [];
  });
  if (input.linksOnly) return { links, findings: [], ...applied(text, edits) };

  const statements = statementsOf(links, input);
  edits.push(...refused(text, links, input.platform));
  if (input.replacesOld) edits.push(...replacedOld(text, statements, input.platform));
  edits.unshift(...disclosed(text, applied(text, edits).text, statements, input));
  const after = applied(text, edits);
  const before = check(text, links, statements, input);
  const left = check(after.text, links, statements, input);
  const findings = [...new Set([...before, ...left])].map((kind) => ({
    kind,
    mended: !left.has(kind),
  }));
  return { links, findings, ...after };
}

function productsOnly(each: JudgedLink): JudgedLink {
  return each.asin === null && each.verdict !== 'right' ? { ...each, link: null } : each;
}

/** What the marketplaces ask for that the text links to with a tag, or will when it is put right. */
function statementsOf(links: readonly JudgedLink[], input: AuditInput): Statement[] {
  const codes = new Set(links.flatMap(({ marketplace }) => marketplace ?? []));
  return statementsFor(input.disclosures, [...codes], input.disclosure);
}

function check(
  text: string,
  links: readonly JudgedLink[],
  statements: readonly Statement[],
  { platform, disclosures }: AuditInput,
): Set<Finding> {
  const found = new Set<Finding>();
  const { limits, plain, clickable } = PLATFORMS[platform];
  const seen = text.slice(0, LOOK);
  const { over, foldAt } = fit(seen, platform);
  const spots = spotsOf(text, statements);
  for (const [at, statement] of statements.entries()) {
    const spot = spots[at];
    if (!statement.text) found.add('no_wording');
    else if (!spot)
      found.add(hasAnother(text, statements, disclosures) ? 'other_language' : 'undisclosed');
    else if (spot.isOld) found.add('old_statement');
    if (spot && spot.end > foldAt && text.length > foldAt) found.add('folded');
  }
  if (links.length > 0 && asksForSupport(text)) found.add('support');
  if (links.length > 0 && offersReward(text)) found.add('reward');
  if (text.search(plain ? REFUSED : CONTROL) >= 0) found.add('refused');
  if (hasManyHashtags(text, platform)) found.add('hashtags');
  if (over || (limits.length > 0 && text.length > LOOK)) found.add('over');
  if (!clickable && links.length > 0) found.add('unclickable');
  return found;
}

/** Where each statement stands, in its words or another of its forms. */
function spotsOf(text: string, statements: readonly Statement[]): (Spot | null)[] {
  const read = readerText(text);
  return statements.map(
    (each) => (each.text && findStatement(read, each.text, each.language)) || null,
  );
}

/** Whether the text has the statement of a language that is not asked for. */
function hasAnother(
  text: string,
  statements: readonly Statement[],
  { wordings }: Disclosures,
): boolean {
  const read = readerText(text.slice(0, LOOK));
  const asked = statements.map((each) => each.text);
  return Object.entries(wordings).some(
    ([language, { statement }]) =>
      statement && !asked.includes(statement) && findStatement(read, statement, language),
  );
}

/**
 * The statements put at the top, where not all of them are seen: as they stand in the text, if they do.
 * @param then the text with all else put right
 */
function disclosed(
  text: string,
  then: string,
  statements: readonly Statement[],
  { platform, replacesOld = false }: AuditInput,
): Edit[] {
  const wanted = statements.filter((each) => each.text);
  const now = spotsOf(then, wanted);
  const { foldAt } = fit(then.slice(0, LOOK), platform);
  if (now.every((spot) => spot && spot.end <= foldAt)) return [];
  const { html } = PLATFORMS[platform];
  // Out of HTML nothing is taken: its tags would stay. An older statement stays where it is, too.
  const spots = html
    ? []
    : spotsOf(text, wanted).map((spot) => (spot?.isOld && !replacesOld ? null : spot));
  const lines = wanted.flatMap((each, at) => {
    if ((html || now[at]?.isOld) && now[at]) return [];
    const spot = spots[at];
    return spot && !spot.isOld ? sentenceAt(text, spot).trim() : (each.text ?? []);
  });
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const written = html ? paragraphs(lines.join('\n')) : plainOf(lines.join('\n'), platform);
  const head = written.replaceAll('\n', eol);
  if (head === '' || then.startsWith(head)) return [];
  const moved = spots.flatMap((spot) =>
    spot ? { ...wholeLine(text, whole(text, spot)), text: '' } : [],
  );
  const at = html ? bodyStart(text) : (/^\ufeff?/.exec(text)?.[0].length ?? 0);
  return [
    { start: at, end: at, text: `${at > 1 ? eol : ''}${head}${eol}${html ? '' : eol}` },
    ...moved,
  ];
}

/** The present statement in the place of the older one's sentence. */
function replacedOld(text: string, statements: readonly Statement[], platform: PlatformId): Edit[] {
  const written = (line: string) =>
    PLATFORMS[platform].html ? escapeHtml(line) : plainOf(line, platform);
  const spots = spotsOf(text, statements);
  return statements.flatMap((statement, at) => {
    const spot = spots[at];
    if (!spot?.isOld || !statement.text) return [];
    return { ...oldSentence(text, spot), text: written(statement.text) };
  });
}

/** All of a statement that stands in the text, with the full stop behind it. */
function whole(text: string, spot: Spot): { start: number; end: number } {
  return spot.isOld ? oldSentence(text, spot) : withStop(text, spot);
}

/** UTF-16 units of the longest statements, on both sides of the words that they are known by. */
const LONGEST = 700;
/** What parts a sentence from the one before: a stop and no small letter behind it ("Inc. or"), a line, a tag. */
const STOP = /[.!?。！？](?=["'”»)]?(?:\s+(?!\p{Ll})|\s*$|\s*<))|[\r\n<>]/gu;

/** The sentence that the older statement's words stand in. */
function oldSentence(text: string, { start, end }: Spot): { start: number; end: number } {
  const from = Math.max(0, start - LONGEST);
  const before = [...text.slice(from, start + 1).matchAll(STOP)].at(-1);
  const first = before ? from + before.index + 1 : from;
  const rest = text.slice(end, end + LONGEST);
  const stop = [...rest.matchAll(STOP)][0];
  const isStop = stop && /[.!?。！？]/u.test(stop[0]);
  const last = stop ? end + stop.index + (isStop ? 1 : 0) : end + rest.length;
  return { start: first + (/^\s*/.exec(text.slice(first, start))?.[0].length ?? 0), end: last };
}

/** With the full stop behind it. */
function withStop(text: string, spot: Spot): Spot {
  return /[.。!]/.test(text.charAt(spot.end)) ? { ...spot, end: spot.end + 1 } : spot;
}

function sentenceAt(text: string, spot: Spot): string {
  const { start, end } = withStop(text, spot);
  return text.slice(start, end);
}

/** Where the text of a page begins: in its body, behind its head or the matter before it. */
function bodyStart(text: string): number {
  const marks = htmlMarks(text).filter(({ kind }) => kind === 'tag');
  const body = marks.find(({ name }) => name === 'body');
  const head = marks.findLast(({ name }) => /^(?:\/head|html|!doctype|\?xml)$/.test(name));
  const front = /^\ufeff?(?:---\r?\n[\s\S]*?\n---\r?\n)?/.exec(text)?.[0].length ?? 0;
  return body?.end ?? head?.end ?? front;
}

/** With its line break, where it has the line to itself. */
function wholeLine(text: string, { start, end }: { start: number; end: number }) {
  const eol = /^\r?\n/.exec(text.slice(end, end + 2))?.[0] ?? '';
  const alone = (start === 0 || text[start - 1] === '\n') && eol !== '';
  return { start, end: alone ? end + eol.length : end };
}

/** What the platform refuses, outside of the links. */
function refused(text: string, links: readonly JudgedLink[], platform: PlatformId): Edit[] {
  const marks = text.matchAll(PLATFORMS[platform].plain ? REFUSED : CONTROL);
  const edits = Array.from(marks, ({ index, 0: mark }) => ({
    start: index,
    end: index + 1,
    text: plainOf(mark, platform),
  }));
  // Both stand in the text's order.
  let next = 0;
  return edits.filter(({ start }) => {
    while ((links[next]?.end ?? Infinity) <= start) next++;
    return start < (links[next]?.start ?? Infinity);
  });
}

/** Of edits that overlap, the one that begins first is made. */
function applied(text: string, edits: Edit[]): Pick<Audit, 'text' | 'pieces'> {
  const pieces: Piece[] = [];
  const add = (part: string, change: Piece['change']) => {
    if (part !== '') pieces.push({ text: part, change });
  };
  let from = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    add(text.slice(from, edit.start), null);
    add(text.slice(edit.start, edit.end), 'out');
    add(edit.text, 'in');
    from = edit.end;
  }
  add(text.slice(from), null);
  const kept = pieces.filter(({ change }) => change !== 'out');
  return { pieces, text: kept.map((piece) => piece.text).join('') };
}
