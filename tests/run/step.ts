import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Count {
  passed: number;
  failed: number;
}

/** One of the things that `npm test` does. */
export interface Step {
  name: string;
  /** @param output `shown` as it comes, or `kept` until the end, where another step runs beside it */
  run(output: Output): Promise<Count>;
}

type Output = 'shown' | 'kept';

/** A step and what came of it. */
export interface Outcome extends Count {
  name: string;
  seconds: number;
}

/** A command line that either holds or does not; the tools in `node_modules/.bin` are in npm's PATH. */
export function command(line: string): Step {
  return {
    name: line,
    async run(output) {
      return (await run(line, output)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/**
 * Vitest's projects of that name, in which `*` stands for anything, counted by test. A file that does not load counts
 * as one failure.
 * @param env more of the environment, e.g. which browsers to use
 */
export function tests(project: string, env: Record<string, string> = {}): Step {
  return {
    name: `vitest ${project}`,
    async run(output) {
      const folder = mkdtempSync(join(tmpdir(), 'linkshelf-tests-'));
      const file = join(folder, 'results.json');
      const reporters = `--reporter=default --reporter=json --outputFile.json="${file}"`;
      const good = await run(`vitest run --project "${project}" ${reporters}`, output, env);
      const count = countOf(file);
      rmSync(folder, { recursive: true });
      return good || count.failed > 0 ? count : { ...count, failed: 1 };
    },
  };
}

/** Runs steps side by side; what they print comes in one piece for each, unless there is only one. */
export function runTogether(steps: readonly Step[]): Promise<Outcome[]> {
  const output = steps.length > 1 ? 'kept' : 'shown';
  return Promise.all(
    steps.map(async (step) => {
      console.log(`\n▸ ${step.name}`);
      const since = performance.now();
      const count = await step.run(output);
      return { name: step.name, seconds: (performance.now() - since) / 1000, ...count };
    }),
  );
}

/** Runs a command line; true when it ended well. */
export async function run(
  line: string,
  output: Output = 'shown',
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(line, {
    shell: true,
    stdio: output === 'shown' ? 'inherit' : 'pipe',
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => printed.push(part));
  const code = await new Promise((done) => child.on('close', done));
  if (printed.length > 0) console.log(`\n▪ ${line}\n${Buffer.concat(printed)}`.trimEnd());
  return code === 0;
}

function countOf(file: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
