import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import { country, shortened, shortListText } from '@/components/ui/format.ts';
import type { FeedbackAction } from '@/components/ui/models/feedback.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import { composeSeveral, splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { CopyingPort, PutCopy, Untagged } from './copying-port.ts';
import type { ShopPort } from './port.ts';

/** So many titles are named in a sentence; the others are counted. */
const NAMED = 3;

export interface CopyInput {
  ids: readonly string[];
  format: FormatId;
  untagged: Untagged;
}

/**
 * Copies products in a format; those that there is no tag for are named and left out until asked for by name.
 * @param put writes to the clipboard and says so
 * @param again copies once more what was asked for
 */
export async function copyProducts(
  { port, settings, own }: CopyingPort,
  say: FeedbackStore['say'],
  put: PutCopy,
  { ids, format, untagged }: CopyInput,
  again: (untagged: Untagged) => void,
): Promise<void> {
  const now = settings() ?? (await port.settings()).settings;
  const [products, closed] = await Promise.all([
    port.details(ids),
    // What can be copied is copied, whatever is known of accounts.
    port.closedAccounts().catch(noneKnown),
  ]);
  const split = splitByTag(now, products);
  const leftOut = untagged === 'none' ? split.untagged : [];
  const missing = leftOut.length > 0 ? missingTags(leftOut) : null;
  const copyAll = {
    label: split.tagged.length > 0 ? t('shop_copy_untagged') : t('action_copy_plain'),
    run: () => again('untagged'),
  };
  const actions = missing === null ? [] : [addTag(port, leftOut), copyAll];
  const copied = products.length - leftOut.length;
  if (copied === 0) return say({ text: missing ?? t('shop_copy_none'), actions });
  const inactive = inactiveText(split.tagged, closed);
  const text = [tn('shop_copied', copied), missing, inactive].filter(Boolean).join(' ');
  return put(composeSeveral(now, own(), products, format, untagged), { text, actions });
}

function noneKnown(error: unknown): MarketplaceCode[] {
  report(error);
  return [];
}

/** Which of the accounts that links are made with she has marked as closed; null: none. */
function inactiveText(
  products: readonly ProductDetails[],
  closed: readonly MarketplaceCode[],
): string | null {
  const named = new Set(products.map(({ marketplace }) => marketplace));
  const countries = closed.filter((code) => named.has(code)).map(country);
  return countries.length > 0 ? t('account_inactive', shortListText(countries)) : null;
}

/** Leads to where a tag for the first of these products is entered. */
function addTag(
  port: Pick<ShopPort, 'openOptions'>,
  [first]: readonly ProductDetails[],
): FeedbackAction {
  return {
    label: t('action_add_tag'),
    run: () => port.openOptions(`accounts/${first?.marketplace ?? ''}`),
  };
}

/** "No tracking id for amazon.it: Wool Socks, Cap and 4 more were left out." */
function missingTags(products: readonly ProductDetails[]): string {
  const hosts = [...new Set(products.map(({ marketplace }) => HOSTS[marketplace]))];
  const named = products.slice(0, NAMED).map(({ title }) => shortened(title, 40));
  const more = products.length - named.length;
  const names = more > 0 ? [...named, tn('shop_and_more', more)] : named;
  return t('shop_left_out', shortListText(hosts), shortListText(names));
}
