import { isAsin } from '../../product-page/product-url.ts';

/** What ends a URL in running text, brackets and full stops of all scripts among it. */
const BETWEEN = /[\s<>"“”„«»`。、「」『』【】《》|]+/;
const HOST =
  /(?:https?:\/\/|(?<![\w.@-])(?:[\w-]+\.)*(?:amazon|amzn|amzlink)\.[a-z.]{2,8}\/|(?<![\w.@-])a\.co\/|(?<![\w.@-])link\.amazon\/)\S*/i;

/** The addresses in a text that could be a product's, in its order, each once, and bare ASINs on lines of their own. */
export function linksIn(text: string): string[] {
  const found = new Set<string>();
  for (const word of text.replaceAll('&amp;', '&').split(BETWEEN)) {
    // The innermost address of `[text](https://…)` and `title:https://…`.
    const at = word.search(HOST);
    if (at >= 0) found.add(trimmed(word.slice(at)));
    else if (isAsin(word) && /\d/.test(word) && word.startsWith('B')) found.add(word);
  }
  return [...found].filter((link) => /amazon|amzn|a\.co|amzlink|^B/i.test(link));
}

function trimmed(word: string): string {
  return word.replace(/[)\]}.,;:!?'*_~’…]+$/, '');
}
