import { weights } from './weights.ts';

/** `npm run size`: what the builds weigh, gzip, against the budgets. */
let good = true;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  console.log(`\n${build} (gzip)`);
  for (const { what, files, bytes, budget } of weights(build)) {
    const within = bytes <= budget;
    good &&= within;
    console.log(`${what.padEnd(40)}${kb(bytes)} of${kb(budget)}${within ? '' : '  TOO MUCH'}`);
    if (within) continue;
    for (const each of files) console.log(`  ${each.file.padEnd(58)}${kb(each.bytes)}`);
  }
}
process.exitCode = good ? 0 : 1;

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(11);
}
