import { JSDOM, VirtualConsole } from 'jsdom';
import { type RealPage, readRealPage } from '@/tests/real-pages.ts';

/**
 * The page as parsed by the HTML standard, no script run, nothing loaded. Its style sheets keep their text under a type
 * that is not read: jsdom would spend half of its time on rules that nothing here asks for.
 */
export function openRealPage(page: RealPage, url = page.urls[0]): JSDOM {
  const html = readRealPage(page).replace(/<style\b/gi, '<style type="text/unread"');
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
}

export const digits = (text: string) => text.replace(/\D/g, '');

/** How many of the pages that have something were read right, and which were not. */
export class Score {
  private right = 0;
  private readonly wrong: string[] = [];
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  add(page: RealPage, isRight: boolean, got: unknown): void {
    if (isRight) this.right++;
    else this.wrong.push(`${page.file.slice(0, 32)}: ${got}`);
  }

  get share(): number {
    return this.right / (this.right + this.wrong.length);
  }

  get line(): string {
    const of = this.right + this.wrong.length;
    const percent = (100 * this.share).toFixed(1);
    const rows = this.wrong.map((each) => `\n      ${each}`).join('');
    return `  ${this.name.padEnd(14)} ${String(this.right).padStart(3)} of ${of}  ${percent} %${rows}`;
  }
}
