import { fileURLToPath } from 'node:url';
import { scriptBytes, section, type Weight, weights } from './weights.ts';

/** `npm run size`: what each view of the builds loads before it first shows, gzip, against its budget. */
const SECTIONS = [section('earnings'), section('streams')];
const LARGEST = 3;

let good = true;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = fileURLToPath(new URL(`../../.output/${build}`, import.meta.url));
  console.log(`\n${build} (gzip)`);
  for (const weight of weights(folder, SECTIONS)) good = print(weight) && good;
  console.log(`${'all scripts, to compare with'.padEnd(44)}${kb(scriptBytes(folder))}`);
}
process.exitCode = good ? 0 : 1;

/** @returns whether the view keeps to its budget */
function print({ what, files, bytes, budget }: Weight): boolean {
  const isGood = budget === null || bytes <= budget;
  const limit = budget === null ? '' : ` of${kb(budget)}`;
  console.log(`${what.padEnd(44)}${kb(bytes)}${limit}${isGood ? '' : '  TOO MUCH'}`);
  for (const each of files.slice(0, isGood ? LARGEST : files.length)) {
    console.log(`  ${each.file.padEnd(42)}${kb(each.bytes)}`);
  }
  return isGood;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`.padStart(11);
}
