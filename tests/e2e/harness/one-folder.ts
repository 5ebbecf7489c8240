import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all test processes one folder for what they and their browsers put aside. It goes with the process that started
 * them: they are given too little time at their end to remove a browser's profile themselves.
 */
export default function oneFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'linkshelf-e2e-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
}
