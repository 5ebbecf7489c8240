import * as v from 'valibot';
import type { MarketplaceCode } from './hosts.ts';

/**
 * `public/disclosures.json`: the wordings with which the programmes want their links to be disclosed, by language
 * (BCP 47), and the languages of each marketplace's, in the order in which its store uses them.
 * Defaults, to be edited.
 */
const DisclosuresSchema = v.object({
  wordings: v.record(
    v.string(),
    v.object({
      /** The account's statement; null where no wording was found: ask the creator for theirs. */
      statement: v.nullable(v.string()),
      /** Short labels beside a link. */
      labels: v.array(v.string()),
      /**
       * How it is known: from the programme, from others who quote it, from one unsure source, not at all; `english`:
       * no official wording in the language was found, and the programme accepts the English one.
       */
      state: v.picklist(['confirmed', 'second-hand', 'unconfirmed', 'missing', 'english']),
      note: v.nullable(v.string()),
    }),
  ),
  marketplaces: v.record(v.string(), v.array(v.string())),
});

export type Disclosures = v.InferOutput<typeof DisclosuresSchema>;
export type Disclosure = Disclosures['wordings'][string] & { language: string };

/** @throws {v.ValiError} where the file is not what it was when Linkshelf was built */
export function readDisclosures(file: unknown): Disclosures {
  return v.parse(DisclosuresSchema, file);
}

/** The disclosures of a marketplace, in the order in which its store uses the languages. */
export function disclosuresOf(all: Disclosures, code: MarketplaceCode): Disclosure[] {
  return (all.marketplaces[code] ?? []).flatMap((language) => {
    const wording = all.wordings[language];
    return wording ? { language, ...wording } : [];
  });
}
