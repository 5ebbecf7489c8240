/*
 * Whether a text of the creator's (a format, a layout, a sentence, a wording) brings an address or a tag of its own, or
 * changes the link that stands in it. It errs on the side of asking: a text that only may make an address of what it is
 * filled with counts as one that holds it. It is read as text, not by the templates' library, because what a section or
 * a comment leaves out may stand between the halves of an address. Time is linear in the text's length.
 */

/** What texts do without: it may stand within an address here. */
const LEFT_OUT = /\p{Cf}|[^\P{Cc}\n]/gu;
/** A tag of Mustache, or the name in a wording. */
const TAG = /\{{2,3}[^{}]*\}{2,3}|\{name\}/g;
/** A tag that `TAG` does not know to its end, such as a comment with a brace in it. */
const ODD_TAG = /\{\{|\}\}/;
const SECTION = /\{\{\s*[#^]/;
/** Where parts may be left out, these can make any address; in HTML they may be written as entities. */
const IN_ADDRESS = /[/=%&\\]/;
/** Glued to what is filled in, these make an address of it, or go on with one. */
const GLUED = /[/=?&%#@\\]\{|\w\.\{|\}[/=?&%#@\\]|\}\.\w/;
/** The link, with no delimiter behind it: what follows becomes a part of it. */
const LINK_GOES_ON =
  /\{{2,3}\s*(?:&\s*)?(?:\w+\.)*(?:link|url|\.)\s*\}{2,3}(?:\{\{\s*\/[^{}]*\}\})*(?![\s<>"')\]]|[.,;:!?]?(?:\s|$))/;
/** An address, with or without its scheme (the shortest host is `a.co`), or an escape in which one may be written. */
const ADDRESS = /\/\/|\bwww\.|\ba\.co\b|[\p{L}\d-]{2}\.\p{L}{2}|%[\da-f]{2}|&#?\w+;|\\[ux/]/iu;
const PARAMETER = /\btag\s*=|[?&][^\s?&=]*=/i;

/** Whether a text brings an address or a tag of its own, or may do so with what it is filled with. */
export function holdsLink(text: string): boolean {
  const read = text.normalize('NFKC').replace(LEFT_OUT, '');
  const words = read.replace(TAG, '');
  if (ODD_TAG.test(words) || GLUED.test(read) || LINK_GOES_ON.test(read)) return true;
  if (SECTION.test(read) && IN_ADDRESS.test(words)) return true;
  return ADDRESS.test(words) || PARAMETER.test(words);
}

/** The same for the name that stands in a wording: it may go on with an address that the wording begins. */
export function nameHoldsLink(name: string): boolean {
  return holdsLink(name) || /[/=%?\\:@{}]|&\S|\.\S/.test(name.normalize('NFKC'));
}
