import { cpSync, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtExtension } from '@/tests/e2e/harness/index.ts';
import { temporaryFolder } from '@/tests/e2e/harness/temporary.ts';
import type { BrowserName } from '@/tests/e2e/harness/types.ts';
import { ensureBrowsers } from '@/tests/run/browsers.ts';
import { packed, script } from './build.ts';
import { faultsOf, liveAsins, liveDays } from './dump.ts';
import { start } from './start.ts';
import { ToldStreams } from './told-streams.ts';
import { call, toldOfDays, toldOfProducts, work } from './work.ts';

/**
 * `npm run kill`: the browser is killed with all its processes, at any moment of saving, importing, reading in reports
 * and undoing, and started again on the same profile. Every product and every day of a report that the creator was told
 * is kept must be there, as must streams and what was noted of them, and the database must be one that only whole
 * actions have written.
 *
 * `-- --browser firefox` one browser, `-- --rounds 5` fewer rounds, `-- --seed 7` the moments of another run.
 */
const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const NAMES: BrowserName[] = ['chromium', 'firefox'];
const names = NAMES.filter((name) => values.browser === undefined || values.browser === name);
/** Milliseconds from the beginning of the work to the end of the browser. */
const SOONEST = 20;
const LATEST = 4_000;

let faults = 0;
ensureBrowsers(names);
for (const name of names) faults += await rounds(name, Number(values.rounds), Number(values.seed));
console.log(faults === 0 ? 'Nothing was lost.' : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;

async function rounds(name: BrowserName, count: number, seed: number): Promise<number> {
  console.log(`${name}, seed ${seed}`);
  const random = randomOf(seed);
  const profile = temporaryFolder('profile');
  const extension = await extensionOf(name);
  const inPage = await script();
  const [products, days, streams] = [toldOfProducts(), toldOfDays(), new ToldStreams()];
  let found = 0;
  // Installed for good, and closed as a person does: from here on only the work is cut off.
  await (await start(name, profile, extension)).close();
  for (let round = 0; round <= count; round++) {
    const browser = await start(name, profile, extension);
    await browser.page.evaluate(inPage);
    const dump = await call(browser.page, 'dump');
    const [live, there] = [liveAsins(dump), liveDays(dump)];
    const list = [
      ...products.faults(live),
      ...days.faults(there),
      ...streams.faults(dump.streams),
      ...faultsOf(dump),
    ];
    found += list.length;
    const confirmed = `${products.count('live')} products and ${days.count('live')} days confirmed`;
    const open = products.count('either') + days.count('either');
    console.log(
      `${round}: ${confirmed}, ${open} open, ${live.size} and ${there.size} there`,
      ...list,
    );
    products.settle(live);
    days.settle(there);
    if (round === count) {
      await browser.close();
      break;
    }
    const ended = new AbortController();
    const working = work(browser.page, { products, days, streams }, round, ended.signal);
    await new Promise((done) => setTimeout(done, SOONEST + random() * (LATEST - SOONEST)));
    ended.abort();
    await Promise.all([browser.kill(), working]);
  }
  return found;
}

/** A folder that does not change with the next build. */
async function extensionOf(name: BrowserName): Promise<string> {
  const built = builtExtension(name);
  if (!existsSync(built)) throw new Error(`no build at ${built}: npm run build`);
  if (name === 'firefox') return packed(built);
  const copy = temporaryFolder('build');
  cpSync(built, copy, { recursive: true });
  return copy;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
