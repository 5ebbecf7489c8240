import { browserFacts } from './browser-facts.ts';

/** What this device is called as long as it has no other name: "Chrome, Windows", as far as the browser tells. */
export function machineName(): string {
  const { name, system } = browserFacts(navigator.userAgent);
  return [name.replace(/ \d+$/, ''), system].filter(Boolean).join(', ');
}
