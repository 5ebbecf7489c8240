/** Where pages show what must never be in a title: found without the selectors of the project. */
const AMOUNTS = '.a-price, [class*="price" i]';
const RATINGS = '.a-icon-alt';
const BUTTONS = '.a-button-text, button, input[type=submit]';

/** What of these texts is a button's, or holds an amount that the page asks or a rating that it shows. */
export function titleFaults(doc: Document, titles: readonly string[]): string[] {
  const textsOf = (selector: string) =>
    Array.from(doc.querySelectorAll(selector), (element) =>
      (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
  const amounts = new Set(
    textsOf(AMOUNTS).filter((text) => /^\D{1,5}\d[\d.,]*[.,]\d{2}$/.test(text)),
  );
  const ratings = new Set(textsOf(RATINGS).filter((text) => /\d[.,]\d/.test(text)));
  const buttons = new Set(textsOf(BUTTONS).filter((text) => text.length > 2 && text.length < 40));
  return titles.filter(
    (title) => buttons.has(title) || [...amounts, ...ratings].some((text) => title.includes(text)),
  );
}
