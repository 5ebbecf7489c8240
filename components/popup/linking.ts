import type { MenuGroup } from '@/components/ui/menu.tsx';
import { type Composed, compose, type FormatId } from '@/utils/compose/formats.ts';
import { t } from '@/utils/i18n.ts';
import { type OwnLink, ownLink } from '@/utils/links/own-link.ts';
import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, isOn, type Settings, type Template } from '@/utils/settings/schema.ts';

/** As much of a product as a copied text shows. */
export interface Linkable {
  marketplace: MarketplaceCode;
  asin: string;
  title: string;
  brand: string | null;
}

/** A product as it goes to the clipboard: with this tag, or, asked for by name, without any. */
export function composeProduct(
  settings: Settings,
  product: Linkable,
  format: FormatId,
  tag: string | null,
): Composed {
  const { marketplace, asin, title, brand } = product;
  const where = { marketplace, asin, options: settings.link };
  const link = tag === null ? plainLink(where) : trackingLink({ ...where, tag });
  return compose(format, { title, brand, asin, marketplace, link, tag }, settings.templates);
}

/**
 * The ways to copy a product that are not the big button.
 * @param templates the user's own; null where there is no tag: then there is one way, without it
 */
export function copyGroups(
  templates: readonly Template[] | null,
  copy: (format: FormatId, tagged: boolean) => void,
): MenuGroup[] {
  const plain: MenuGroup = [
    { id: 'plain', label: t('popup_copy_plain'), run: () => copy('link', false) },
  ];
  if (!templates) return [plain];
  const item = (format: FormatId, label: string) => ({
    id: format,
    label,
    run: () => copy(format, true),
  });
  return [
    [
      item('title-link', t('popup_copy_title_link')),
      item('markdown', t('popup_copy_markdown')),
      item('html', t('popup_copy_html')),
    ],
    templates.map(({ id, name }) => item(`template:${id}`, t('popup_copy_template', name))),
    plain,
  ];
}

/**
 * The link for an address in the field, or null where the field holds words to search for.
 * A dot alone makes no address: brands have them ("Dr.Jart", "St.Ives").
 */
export function pastedLink(settings: Settings, text: string): OwnLink | null {
  const own = ownLink(
    text,
    (code) => chosenTag(settings, code),
    settings.link,
    (code) => isOn(settings, code),
  );
  if (own.ok) return own;
  const plainWord = own.reason === 'not-amazon' && !text.includes('://') && !text.includes('/');
  return own.reason === 'not-a-url' || plainWord ? null : own;
}
