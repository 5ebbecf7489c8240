import { vi } from 'vitest';
import { AddToStream } from '@/components/streams/add/add-to-stream.tsx';
import type { StreamsPort } from '@/components/streams/port.ts';
import { click, named } from '../../../mount.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';
import { streamOf } from '../../../utils/streams/streams.ts';
import { open } from '../../shop/stock.ts';

const SEGMENTS = [
  segmentOf('g:1', { kind: 'intro', title: 'Hello' }),
  segmentOf('g:2', { kind: 'demo' }),
];

/** Selects all of a small shop and asks for a stream to add it to. */
export async function openAddToStream(streams = [streamOf({ title: 'Lips live' })]) {
  const port = {
    streams: async () => ({
      streams,
      segments: new Map(streams.map(({ id }) => [id, SEGMENTS])),
      removed: new Map(),
    }),
    addProducts: vi.fn<StreamsPort['addProducts']>(async (ids, { stream }) => ({
      what: 'segment-add',
      count: ids.length,
      products: ids.length,
      stream: typeof stream === 'string' ? stream : 'l:new',
      undo: 'token',
    })),
  };
  const page = await open({
    sections: { addToStream: (props) => <AddToStream port={port} {...props} /> },
  });
  await click(page.root.querySelector('[aria-label="Select all"]') ?? page.root);
  await click(named(page.root, 'More for the selection'));
  await click(named(page.root, 'Add to a stream…'));
  return { ...page, port };
}
