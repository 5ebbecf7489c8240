import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { NewPlan } from '@/utils/streams/commands/add-plan.ts';
import {
  type NamedProduct,
  type ReadProblem,
  readRunOfShow,
} from '@/utils/streams/transfer/run-of-show.ts';
import { isStreamsFile, readStreamsFile } from '@/utils/streams/transfer/streams-file.ts';
import { runOfShowNames } from './names.ts';

/** What was given to be imported. */
export interface Given {
  plans: readonly NewPlan[];
  products: readonly NamedProduct[];
  problems: readonly ReadProblem[];
}

/** Why nothing of it can be imported: `none`, there is no segment in it. */
export type GivenFault = 'none' | 'newer' | 'damaged';

/**
 * Reads a file of streams, or a run of show as a table.
 * @param name of the file, which a table has its title from; '': it was pasted
 * @param home the country of ASINs that stand alone
 */
export function readGiven(text: string, name: string, home: MarketplaceCode): Given | GivenFault {
  if (isStreamsFile(text)) {
    const file = readStreamsFile(text);
    return typeof file !== 'string' && file.plans.length === 0 ? 'none' : file;
  }
  if (isOther(text)) return 'none';
  const { segments, products, problems } = readRunOfShow(text, runOfShowNames(), home);
  if (segments.length === 0) return 'none';
  const title = name
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return { plans: [{ stream: { title }, segments }], products, problems };
}

/** Whether it is no table that a person could mean: a program's own file, a page, data of another kind. */
function isOther(text: string): boolean {
  if (text.includes('\0') || /^\s*(?:%PDF-|<(?:!doctype|html|\?xml)\b)/i.test(text)) return true;
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A line of a table may begin so.
    return false;
  }
}
