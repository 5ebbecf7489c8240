/** What stands before the first digit of each script that the marketplaces' languages write numbers in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xc66, 0xce6, 0xd66];
const ASCII = /^[\x20-\x7e]*$/;
/** Marks that only say in which direction a text runs. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g;

/**
 * A cell's text as figures and dates are read: digits of any script and of full width as 0 to 9, every dash as a
 * hyphen, every kind of blank as a space, without marks of direction.
 */
export function plainText(cell: string): string {
  if (ASCII.test(cell)) return cell.trim();
  return cell
    .replace(DIRECTIONS, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/\s/g, ' ')
    .replace(/[\u0660-\u0d6f]/g, plainDigit)
    .trim();
}

function plainDigit(letter: string): string {
  const code = letter.charCodeAt(0);
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? letter : String(code - zero);
}
