import { fileName } from '@/components/ui/file-name.ts';
import { uiLanguage } from '@/utils/browser/i18n.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import { type PlannedSegment, scheduleOf } from '@/utils/streams/schedule.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { startOf } from '@/utils/streams/start.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { writeRunOfShow } from '@/utils/streams/transfer/run-of-show.ts';
import { writeStreamsFile } from '@/utils/streams/transfer/streams-file.ts';
import { durationText } from '@/utils/time/duration.ts';
import { exampleStream } from '../list/example.ts';
import { titleOf } from '../parts/title-of.ts';
import type { StreamsPort } from '../port.ts';
import { runOfShowNames } from './names.ts';

const CSV = 'text/csv';

/** What files are made with. */
export interface ExportPort extends Pick<StreamsPort, 'saveFile'> {
  /** What products are called, as far as they are known. */
  titles(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Lets the browser save whole streams as one file. */
export async function saveStreams(
  port: ExportPort,
  { streams, segments, removed }: StreamsSnapshot,
  ids: ReadonlySet<string>,
): Promise<void> {
  const wanted = streams.filter(({ id }) => ids.has(id));
  const titles = await titlesOf(
    port,
    wanted.flatMap(({ id }) => segments.get(id) ?? []),
  );
  const now = new Date();
  const text = writeStreamsFile(
    { streams: wanted, segments, removed },
    (product) => titles.get(product) ?? '',
    now,
  );
  const [only, ...others] = wanted;
  const name = only && others.length === 0 ? fileName(titleOf(only)) : 'linkshelf-streams';
  port.saveFile(`${name}-${now.toISOString().slice(0, 10)}.json`, [text], 'application/json');
}

/** Lets the browser save the plan of a stream as a table. */
export async function saveRunOfShow(
  port: ExportPort,
  stream: Stream,
  segments: readonly Segment[],
): Promise<void> {
  const titles = await titlesOf(port, segments);
  const { rows } = scheduleOf(segments, startOf(stream), stream.target);
  const text = writeRunOfShow(
    rows,
    runOfShowNames(),
    (row) => startText(row, stream),
    (product) => titles.get(product) ?? '',
  );
  port.saveFile(`${fileName(titleOf(stream))}.csv`, [text], CSV);
}

/** A table that can be imported, to look at. */
export function saveSample(port: Pick<StreamsPort, 'saveFile'>): void {
  const { segments } = exampleStream(null);
  const sample = segments.map(
    (segment, at): Segment => ({
      id: String(at),
      stream: '',
      order: '',
      title: '',
      seconds: null,
      points: '',
      sites: null,
      code: '',
      every: null,
      isSkipped: false,
      isDeleted: false,
      ...segment,
      products: segment.kind === 'demo' ? ['p:us:B0EXAMPLE1'] : [],
    }),
  );
  const { rows } = scheduleOf(sample, null, null);
  const text = writeRunOfShow(
    rows,
    runOfShowNames(),
    ({ from }) => durationText(from),
    () => '',
  );
  port.saveFile('linkshelf-run-of-show.csv', [text], CSV);
}

async function titlesOf(port: ExportPort, segments: readonly Segment[]) {
  return port.titles([...new Set(segments.flatMap(({ products }) => products))]);
}

/** By the clock of the stream's zone; of a plan without one, from its beginning. */
function startText({ startsAt, from }: PlannedSegment, { zone, isLoose }: Stream): string {
  if (startsAt === null || isLoose) return durationText(from);
  const format = {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat(uiLanguage(), { ...format, timeZone: zone }).format(startsAt);
}
