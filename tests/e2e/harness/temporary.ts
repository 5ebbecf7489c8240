import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** Makes a folder that goes with this process. */
export function temporaryFolder(what: string): string {
  if (folders.length === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), `linkshelf-${what}-`));
  folders.push(folder);
  return folder;
}

function removeAll(): void {
  // A browser that has just been killed may still write a last file.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
