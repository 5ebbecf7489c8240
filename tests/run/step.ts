import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

/** Runs a command line with its output shown; the tools in `node_modules/.bin` are in npm's PATH. */
export function run(command: string): Promise<boolean> {
  const child = spawn(command, { shell: true, stdio: 'inherit' });
  return new Promise((done) => child.on('close', (code) => done(code === 0)));
}

/** A step that either holds or does not. */
export async function runStep(command: string): Promise<Count> {
  console.log(`\n▸ ${command}`);
  return (await run(command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One of Vitest's projects, counted by test. A file that does not load counts as one failure. */
export async function runTests(project: string): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'linkshelf-tests-'));
  const file = join(folder, 'results.json');
  const reporters = `--reporter=default --reporter=json --outputFile.json="${file}"`;
  console.log(`\n▸ vitest ${project}`);
  const good = await run(`vitest run --project ${project} ${reporters}`);
  const count = countOf(file);
  rmSync(folder, { recursive: true });
  return good || count.failed > 0 ? count : { ...count, failed: 1 };
}

function countOf(file: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
