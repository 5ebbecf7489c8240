import { ensureBrowsers } from './browsers.ts';
import { command, type Outcome, runTogether, type Step, tests } from './step.ts';

/**
 * `npm test`: everything, all of it even when something fails. With `--all` (`npm run test:all`) every end-to-end
 * test runs in both browsers; without it, in Firefox only those whose outcome an engine decides.
 * What stands in one line runs side by side: each of it keeps one core busy.
 */
const ENGINES = process.argv.includes('--all') ? { ALL_ENGINES: '1' } : {};
const STEPS: Step[][] = [
  [command('biome ci --error-on-warnings .'), command('tsc --noEmit')],
  [command('knip'), command('knip --production')],
  [tests('unit*')],
  [command('wxt build'), command('wxt build -b firefox --mv3')],
  [command('node tests/run/size.ts'), command('npm run --silent lint:firefox')],
  [tests('build')],
  [tests('e2e', ENGINES)],
];

ensureBrowsers(['chromium', 'firefox']);
const outcomes: Outcome[] = [];
for (const steps of STEPS) outcomes.push(...(await runTogether(steps)));

console.log();
for (const { name, seconds, failed } of outcomes) {
  console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}${failed > 0 ? '  FAILED' : ''}`);
}
const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, each) => total + each[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
