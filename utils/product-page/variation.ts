import { findAll, textOf } from './dom.ts';
import {
  VARIATION_CHOSEN,
  VARIATION_LIST_CHOSEN,
  VARIATION_OPEN,
  VARIATION_ROWS,
} from './selectors.ts';

/** What stands between two of them. */
const BETWEEN = ' · ';

/** UTF-16 units; a longer one is no name that tells two products apart. */
const LONGEST = 200;

/**
 * What was chosen of a product's variations, the shade first: `Fig`, `Lichen · M`. Null where the page offers no
 * choice, or none has been made.
 */
export function readVariation(doc: Document): string | null {
  const chosen: string[] = [];
  for (const row of findAll(doc, VARIATION_ROWS)) {
    const text = chosenIn(row);
    if (!text || chosen.includes(text)) continue;
    if (row.id.endsWith('color_name')) chosen.unshift(text);
    else chosen.push(text);
  }
  const variation = chosen.join(BETWEEN);
  return variation !== '' && variation.length <= LONGEST ? variation : null;
}

/** Empty where nothing is chosen in it yet. */
function chosenIn(row: Element): string {
  if (row.matches(VARIATION_CHOSEN)) return textOf(row);
  const shown = textOf(row.querySelector(VARIATION_CHOSEN));
  if (shown) return shown;
  const option = row.querySelector(VARIATION_LIST_CHOSEN);
  return option?.matches(VARIATION_OPEN) ? '' : textOf(option);
}
