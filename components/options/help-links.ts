import type { BrowserFacts } from './port.ts';

/** What a report of a problem needs to name, and nothing of the creator's. */
export function reportFacts(version: string, { name, system }: BrowserFacts): string {
  return [`Linkshelf ${version}`, name, system].filter(Boolean).join(' · ');
}

/**
 * The pages of the project on its forge.
 * @param homepage the address of its repository
 */
export function helpLinks(homepage: string, version: string, browser: BrowserFacts) {
  const base = homepage.replace(/\/+$/, '');
  const form = new URLSearchParams({
    template: 'bug.yml',
    version,
    browser: [browser.name, browser.system].filter(Boolean).join(', '),
  });
  return {
    help: `${base}#readme`,
    source: base,
    problem: `${base}/issues/new?${form}`,
  };
}
