import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findBrowser } from '@/tests/e2e/harness/find-browser.ts';
import type { BrowserName } from '@/tests/e2e/harness/types.ts';

const DEBIAN: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** So that screenshots show every marketplace's script. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Finds the browsers; on Debian installs those that are missing.
 * @throws {Error} one sentence that says what to install, anywhere else
 */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  if (!isDebian()) {
    const variables = missing.map((name) => `${name.toUpperCase()}_PATH`).join(' or ');
    throw new Error(
      `Install ${missing.join(' and ')} (Chrome or Edge do for chromium), or set ${variables}.`,
    );
  }
  console.log(`Installing ${missing.join(' and ')} with apt-get …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing.map((name) => DEBIAN[name]), ...FONTS);
}

function isDebian(): boolean {
  if (process.platform !== 'linux') return false;
  // Ubuntu's packages of these names only point to snaps.
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function apt(...args: string[]): void {
  const command = ['apt-get', '-q', ...args];
  if (process.getuid?.() !== 0) command.unshift('sudo');
  const [program = '', ...rest] = command;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(program, rest, { stdio: 'inherit', env });
  if (status !== 0)
    throw new Error(`"${command.join(' ')}" failed; run it by hand, then try again.`);
}
