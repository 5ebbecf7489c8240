import type { SnapshotFolder } from '@/utils/safekeeping/snapshots.ts';

/** A folder in memory, whose disk can be full, and whose writing can be cut off. */
export class MemoryFolder implements SnapshotFolder {
  readonly files = new Map<string, Blob>();
  /** Bytes that fit into it. */
  room = Number.POSITIVE_INFINITY;

  names = async () => [...this.files.keys()];
  read = async (name: string) => this.files.get(name) ?? null;
  remove = async (name: string) => {
    this.files.delete(name);
  };
  write = async (name: string, content: Blob) => {
    const used = [...this.files.values()].reduce((sum, { size }) => sum + size, 0);
    if (used + content.size > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.files.set(name, content);
  };
}
