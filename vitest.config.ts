import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Unit tests that put something in the place of a module: no test before them may have loaded it. */
const mocking = readdirSync(`${root}tests/unit`, { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/unit/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => readFileSync(root + file, 'utf8').includes('vi.mock('));

const unit = {
  // Threads begin sooner than processes; with one less than there are cores, one of two would have nothing to do.
  pool: 'threads',
  maxWorkers: '100%',
  // Only to end what hangs: property tests take their time on a busy machine.
  testTimeout: 60_000,
} as const;

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: mocking,
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: 'unit-mocking', include: mocking } },
      // What `npm run build` left in .output.
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/e2e/harness/one-folder.ts',
          // Two files at a time are what two cores carry without starving the browsers; both processes keep theirs.
          maxWorkers: 2,
          isolate: false,
          // Only to end what hangs, and longer than any one wait of the harness.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
