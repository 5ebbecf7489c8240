import { WorkbookError } from './errors.ts';

/** A file within an archive. */
export interface ZipEntry {
  name: string;
  /** In bytes, unpacked, as the archive says. */
  size: number;
  packedSize: number;
  /** Where its own header begins. */
  offset: number;
  method: number;
  isEncrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
/** Behind the end record stands a comment of at most this many bytes. */
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;

/**
 * The files of a ZIP archive by their names, from its central directory alone: Amazon's workbooks give sizes behind
 * the data only, so that what stands before it says nothing.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws {WorkbookError} `damaged` where there is no directory or where it leads outside the file
 */
export async function readZip(file: Blob): Promise<Map<string, ZipEntry>> {
  const tailStart = Math.max(0, file.size - END_LENGTH - MAX_COMMENT);
  const tail = await viewOf(file, tailStart, file.size);
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (start + length > file.size) throw new WorkbookError('damaged');
  return readDirectory(await viewOf(file, start, start + length), count);
}

/**
 * What a file of an archive holds, unpacked as it is read.
 * @param maxBytes the most that it may unpack to, whatever the archive says of its size
 * @throws {WorkbookError} at once or while reading: `locked`, `damaged`, `large`
 */
export async function unpack(
  file: Blob,
  entry: ZipEntry,
  maxBytes: number,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  if (entry.isEncrypted) throw new WorkbookError('locked');
  if (entry.size > maxBytes) throw new WorkbookError('large');
  const start = await dataStart(file, entry);
  const end = start + entry.packedSize;
  if (end > file.size) throw new WorkbookError('damaged');
  const packed = file.slice(start, end).stream();
  if (entry.method === STORED) return packed.pipeThrough(counted(entry.size, maxBytes));
  if (entry.method !== DEFLATED) throw new WorkbookError('other');
  return packed
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(counted(entry.size, maxBytes));
}

async function dataStart(file: Blob, { offset }: ZipEntry): Promise<number> {
  const header = await viewOf(file, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_SIGNATURE) {
    throw new WorkbookError('damaged');
  }
  return offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
}

/** Passes bytes on, as long as they are not more than allowed; at the end they have to be as many as promised. */
function counted(
  promised: number,
  maxBytes: number,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let count = 0;
  return new TransformStream({
    transform(chunk, controller) {
      count += chunk.byteLength;
      if (count > maxBytes) throw new WorkbookError('large');
      controller.enqueue(chunk);
    },
    flush() {
      if (count !== promised) throw new WorkbookError('damaged');
    },
  });
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}

/** Where the end record begins: the last one whose comment reaches to the end of the file. */
function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  throw new WorkbookError('damaged');
}

function readDirectory(view: DataView, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let each = 0; each < count; each++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_SIGNATURE) {
      throw new WorkbookError('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new WorkbookError('damaged');
    const entry = entryAt(view, at, nameLength);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  // Names that are not said to be UTF-8 are in a code page of 1981; those of workbooks are ASCII in both.
  const encoding = (flags & UTF8_FLAG) === 0 ? 'latin1' : 'utf-8';
  return {
    name: new TextDecoder(encoding).decode(name).replaceAll('\\', '/'),
    isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}
