import type { FeedbackStore } from '@/components/ui/feedback-store.ts';
import { country, shortened, shortListText } from '@/components/ui/format.ts';
import type { Feedback, FeedbackAction } from '@/components/ui/models/feedback.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { composeSeveral } from '@/utils/descriptions/compose-several.ts';
import type { Composed, FormatId, OwnFormat } from '@/utils/descriptions/formats.ts';
import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { ShopPort } from './port.ts';

/** Which products are copied without a tag: none, those that there is no tag for, all. */
export type Untagged = NonNullable<Parameters<typeof composeSeveral>[4]>;

export interface Copying {
  /** Copies products in a format; those that there is no tag for are named and left out until asked for by name. */
  copy: (ids: readonly string[], format: FormatId, untagged?: Untagged) => Promise<void>;
  /** @param note what is said when it is on the clipboard */
  copyText: (composed: Composed, note: string) => Promise<void>;
}

/** What the page begins without; it is there long before the products that are copied are known. */
const loadComposing = () => import('@/utils/descriptions/compose-several.ts');

/** So many titles are named in a sentence; the others are counted. */
const NAMED = 3;

/**
 * @param settings as they are now; null: not read yet
 * @param own the formats of the creator's own that can be filled in now
 */
export function createCopying(
  port: Pick<ShopPort, 'settings' | 'details' | 'copy' | 'openOptions' | 'closedAccounts'>,
  { say, fail, copyByHand }: FeedbackStore,
  settings: () => Settings | null,
  own: () => readonly OwnFormat[],
): Copying {
  async function put(composed: Composed, note: Feedback): Promise<void> {
    try {
      await port.copy(composed);
      say({ tone: 'good', ...note });
    } catch {
      copyByHand(composed.text);
    }
  }

  async function copyProducts(ids: readonly string[], format: FormatId, untagged: Untagged) {
    const now = settings() ?? (await port.settings()).settings;
    const [products, { composeSeveral, splitByTag }, closed] = await Promise.all([
      port.details(ids),
      loadComposing(),
      // What can be copied is copied, whatever is known of accounts.
      port.closedAccounts().catch(noneKnown),
    ]);
    const split = splitByTag(now, products);
    const leftOut = untagged === 'none' ? split.untagged : [];
    const missing = leftOut.length > 0 ? missingTags(leftOut) : null;
    const copyAll = {
      label: split.tagged.length > 0 ? t('shop_copy_untagged') : t('action_copy_plain'),
      run: () => void copy(ids, format, 'untagged'),
    };
    const actions = missing === null ? [] : [addTag(port, leftOut), copyAll];
    const copied = products.length - leftOut.length;
    if (copied === 0) return say({ text: missing ?? t('shop_copy_none'), actions });
    const inactive = inactiveText(split.tagged, closed);
    const text = [tn('shop_copied', copied), missing, inactive].filter(Boolean).join(' ');
    return put(composeSeveral(now, own(), products, format, untagged), { text, actions });
  }

  const copy: Copying['copy'] = (ids, format, untagged = 'none') =>
    copyProducts(ids, format, untagged).catch(fail);

  return { copy, copyText: (composed, note) => put(composed, { text: note }) };
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
