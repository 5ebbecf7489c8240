import { type Disclosures, disclosuresOf } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { oneLine } from '@/utils/text/clean.ts';

/** The creator's choices about the disclosure in texts. */
export interface DisclosureChoice {
  /** The creator's wordings of the statement, by language (BCP 47); they replace those that Linkshelf comes with. */
  own: Readonly<Record<string, string>>;
  /** The name of the creator or of the site, which is part of Japan's statement; '' if it is not known. */
  name: string;
  /** A sentence of the creator's, below the statements. */
  sentence: string;
  /** The label beside each link; `auto`: where advertising has to be marked at the link itself. */
  labels: 'auto' | 'always' | 'never';
  /** Whether the statements are part of the text: the creator may take them out. */
  shown: boolean;
}

/** The statement that one language of the links' marketplaces asks for. */
export interface Statement {
  language: string;
  /** As it goes into the text; null: `needs` says what is missing. */
  text: string | null;
  needs: 'wording' | 'name' | null;
  state: 'own' | 'confirmed' | 'second-hand' | 'unconfirmed' | 'missing' | 'english';
}

/**
 * The statements for these marketplaces, each language once, the first of each marketplace's languages.
 * Two languages with the same words (Arabic stores accept English) are one statement.
 */
export function statementsFor(
  all: Disclosures,
  codes: readonly MarketplaceCode[],
  { own, name }: DisclosureChoice,
): Statement[] {
  const found = new Map<string, Statement>();
  for (const code of codes) {
    const [disclosure] = disclosuresOf(all, code);
    if (!disclosure) continue;
    const { language } = disclosure;
    const ownWording = oneLine(own[language] ?? '');
    const wording = ownWording || disclosure.statement;
    const needsName = wording?.includes('{name}') && name.trim() === '';
    const text = wording && !needsName ? wording.replaceAll('{name}', () => oneLine(name)) : null;
    const key = text ?? language;
    if (found.has(key)) continue;
    found.set(key, {
      language,
      text,
      needs: text ? null : needsName ? 'name' : 'wording',
      state: ownWording ? 'own' : disclosure.state,
    });
  }
  return [...found.values()];
}

/**
 * The label beside a link to a marketplace, or ''. `auto` keeps to the stricter reading: the stores of the
 * European Union, Brazil, Mexico, Japan and China ask for advertising to be marked where it is; the programmes in
 * English ask for the statement alone.
 */
export function labelFor(
  all: Disclosures,
  code: MarketplaceCode,
  labels: DisclosureChoice['labels'],
): string {
  const [disclosure] = disclosuresOf(all, code);
  const wanted = labels === 'always' || (labels === 'auto' && disclosure?.language !== 'en');
  return wanted ? (disclosure?.labels[0] ?? '') : '';
}
