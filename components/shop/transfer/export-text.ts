import { composeSeveral, splitByTag } from '@/utils/descriptions/compose-several.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import { defaultTag, type Settings } from '@/utils/settings/schema.ts';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { exportCsv } from '@/utils/shop/transfer/export/csv.ts';

/** A table, or a text in a format. */
export type ExportKind = 'csv' | FormatId;

interface FileType {
  /** The ending of the file's name, without a dot. */
  ending: string;
  /** The MIME type. */
  type: string;
}

/** The file that an export of a kind becomes. */
export function fileTypeOf(kind: ExportKind): FileType {
  switch (kind) {
    case 'csv':
      return { ending: 'csv', type: 'text/csv;charset=utf-8' };
    case 'markdown':
      return { ending: 'md', type: 'text/markdown;charset=utf-8' };
    case 'html':
      return { ending: 'html', type: 'text/html;charset=utf-8' };
    default:
      return { ending: 'txt', type: 'text/plain;charset=utf-8' };
  }
}

/**
 * Writes products as a table or in a format, with the default tag of each marketplace.
 * @param withUntagged whether products that there is no tag for are part of it, with links that carry none
 */
export function exportText(
  settings: Settings,
  products: readonly ProductDetails[],
  kind: ExportKind,
  withUntagged: boolean,
): string {
  if (kind !== 'csv') {
    const own = ownFormats(settings.templates);
    const usual = { ...settings, lastTag: {} };
    return composeSeveral(usual, own, products, kind, withUntagged ? 'untagged' : 'none').text;
  }
  const exported = withUntagged ? products : splitByTag(settings, products).tagged;
  return exportCsv(exported.map((product) => ({ ...product, link: linkOf(product, settings) })));
}

function linkOf({ marketplace, asin }: ProductDetails, settings: Settings): string {
  const tag = defaultTag(settings, marketplace);
  const parts = { marketplace, asin, options: settings.link };
  return tag === null ? plainLink(parts) : trackingLink({ ...parts, tag });
}
