import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryFolder } from '@/tests/e2e/harness/temporary.ts';

/** `in-page.ts` and what it imports as one script. */
export async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: { '@': fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '') },
    },
    build: {
      write: false,
      rollupOptions: {
        input: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = chunks.filter((each) => each.type === 'chunk');
  if (!chunk) throw new Error('nothing was built');
  return chunk.code;
}

/** The built extension as one file, as Firefox installs it for good. */
export function packed(folder: string): string {
  const file = join(temporaryFolder('packed'), 'linkshelf.xpi');
  execFileSync('zip', ['-q', '-r', file, '.'], { cwd: folder });
  return file;
}
