import { describe, expect, it } from 'vitest';
import { readZip, unpack, type ZipEntry } from '@/utils/workbooks/zip.ts';
import { makeZip } from './make-workbook.ts';

const TEXT = 'Halden Steel Bottle\n'.repeat(5000);
const file = makeZip({ 'xl/a.txt': TEXT, 'b \u00e9.txt': '' }, { hasDescriptors: true });

async function read(change: Partial<ZipEntry>, maxBytes = 1_000_000): Promise<string> {
  const entry = (await readZip(file)).get('xl/a.txt');
  if (!entry) throw new Error('no entry');
  return new Response(await unpack(file, { ...entry, ...change }, maxBytes)).text();
}

describe('an archive', () => {
  it('gives its files by name, and what is in them', async () => {
    expect([...(await readZip(file)).keys()]).toEqual(['xl/a.txt', 'b \u00e9.txt']);
    expect(await read({})).toBe(TEXT);
  });

  it('with a comment, or with the mark of an end in its comment, is read', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const end = bytes.slice(-22);
    const comment = Uint8Array.of(...end, 1, 2, 3);
    new DataView(end.buffer).setUint16(20, comment.length, true);
    const commented = new Blob([bytes.slice(0, -22), end, comment]);
    expect((await readZip(commented)).size).toBe(2);
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['more than is allowed, as it says', { size: 2_000_000 }, 'large'],
    ['data that leads outside the file', { packedSize: 1_000_000 }, 'damaged'],
    ['no header where one is to be', { offset: 7 }, 'damaged'],
    ['a method that nobody uses', { method: 99 }, 'other'],
    ['a password', { isEncrypted: true }, 'locked'],
  ])('is refused: %s', async (_what, change, reason) => {
    await expect(read(change)).rejects.toMatchObject({ reason });
  });

  it('that unpacks to more than it says is stopped on the way', async () => {
    await expect(read({ size: 10 }, 1000)).rejects.toMatchObject({ reason: 'large' });
    await expect(read({ size: 10 })).rejects.toMatchObject({ reason: 'damaged' });
  });

  it.each([0, 20, 21, 100])('cut to %i bytes is damaged', async (length) => {
    await expect(readZip(file.slice(0, length))).rejects.toMatchObject({ reason: 'damaged' });
  });
});
