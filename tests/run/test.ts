import { ensureBrowsers } from './browsers.ts';
import { type Count, runStep, runTests } from './step.ts';

/** `npm test`: everything, one step after the other, all of them even when one fails. */
const STEPS: (() => Promise<Count>)[] = [
  () => runStep('biome ci --error-on-warnings .'),
  () => runStep('tsc --noEmit'),
  () => runStep('knip'),
  () => runTests('unit'),
  () => runStep('wxt build'),
  () => runStep('wxt build -b firefox --mv3'),
  () => runStep('node tests/run/size.ts'),
  () => runTests('build'),
  () => runStep('npm run --silent lint:firefox'),
  () => runTests('e2e'),
];

ensureBrowsers(['chromium', 'firefox']);
const total: Count = { passed: 0, failed: 0 };
for (const step of STEPS) {
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
