import { formatCsv } from '@/utils/text/csv.ts';
import { linkOf, mentionsPage } from './links.ts';

/**
 * What the clipboard's HTML says of products beyond its plain text: links that are only behind the words. Cells of a
 * spreadsheet stay a table, with the links as formulas; other links become lines of title and address.
 * @returns null where the HTML adds nothing
 */
export function readRichPaste(html: string, plain: string): string | null {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const hidden = [...doc.querySelectorAll('a[href], [data-sheets-hyperlink]')].filter((each) => {
    const link = linkAt(each);
    return mentionsPage(link) && !plain.includes(link);
  });
  if (hidden.length === 0) return null;
  const rows = [...doc.querySelectorAll('tr')].map((row) => [...row.children].map(cellOf));
  if (rows.length > 0) return formatCsv(rows, '\t');
  return formatCsv(
    hidden.map((each) => [(each.textContent ?? '').trim(), linkOf(linkAt(each))]),
    '\t',
  );
}

/** Google's sheets have the address of a cell in an attribute of its own. */
function linkAt(element: Element): string {
  return element.getAttribute('href') ?? element.getAttribute('data-sheets-hyperlink') ?? '';
}

function cellOf(cell: Element): string {
  const text = (cell.textContent ?? '').trim();
  const anchor = cell.matches('[data-sheets-hyperlink]') ? cell : cell.querySelector('a[href]');
  const link = anchor ? linkAt(anchor) : '';
  if (!mentionsPage(link) || text === link) return text;
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quoted(link)},${quoted(text)})`;
}
