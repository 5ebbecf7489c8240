import type { StreamEdit } from '@/utils/streams/edits.ts';
import type { StreamView } from '../store/route.ts';
import { toStream } from '../store/route.ts';
import type { StreamsStore } from '../store/streams-store.ts';

/** What can be done with streams, by their ids. */
export interface StreamCommands {
  open: (view: StreamView, id: string) => void;
  /** Makes one and shows its plan. @param from a stream or template that it is as */
  add: (edit: StreamEdit, from: string | null) => Promise<void>;
  /** Begins with an example, which has some of her products. */
  addExample: () => Promise<void>;
  duplicate: (ids: readonly string[]) => Promise<void>;
  makeTemplate: (id: string) => Promise<void>;
  trash: (ids: readonly string[]) => Promise<void>;
  restore: (ids: readonly string[]) => Promise<void>;
  /** Saves whole streams as a file. */
  exportStreams: (ids: readonly string[]) => Promise<void>;
  /** Saves the plan of one as a table. */
  exportTable: (id: string) => Promise<void>;
  /** Saves an example of a table that can be imported. */
  saveSample: () => Promise<void>;
  /** Deletes for good; null: the whole trash. */
  empty: (ids: readonly string[] | null) => Promise<void>;
}

/** Their code is loaded when a file is made. */
const loadFiles = () => import('../import/save-files.ts');

function exportCommands({
  port,
  page,
  snapshot,
}: StreamsStore): Pick<StreamCommands, 'exportStreams' | 'exportTable' | 'saveSample'> {
  const exporting = {
    saveFile: port.saveFile,
    async titles(ids: readonly string[]) {
      const details = await page.port.details(ids);
      return new Map(details.map(({ id, title }) => [id, title]));
    },
  };
  const said = (work: () => Promise<void>) => work().catch(page.feedback.fail);
  return {
    exportStreams: (ids) =>
      said(async () => {
        const all = snapshot.peek();
        if (all) await (await loadFiles()).saveStreams(exporting, all, new Set(ids));
      }),
    exportTable: (id) =>
      said(async () => {
        const all = snapshot.peek();
        const stream = all?.streams.find((each) => each.id === id);
        if (!all || !stream) return;
        const { saveRunOfShow } = await loadFiles();
        await saveRunOfShow(exporting, stream, all.segments.get(id) ?? []);
      }),
    saveSample: () => said(async () => (await loadFiles()).saveSample(port)),
  };
}

export function createStreamCommands(store: StreamsStore): StreamCommands {
  const { port, actions, go, page } = store;
  const run = async (work: Parameters<typeof actions.run>[0]) => {
    await actions.run(work);
  };

  async function addAndOpen(work: () => ReturnType<typeof port.addStream>): Promise<void> {
    const made: string[] = [];
    await actions.run(async () => {
      const done = await work();
      made.push(done.id);
      return done;
    });
    const [id] = made;
    if (id !== undefined) go(toStream('plan', id));
  }

  return {
    open: (view, id) => go(toStream(view, id)),
    add: (edit, from) => addAndOpen(() => port.addStream(edit, from)),
    addExample: () =>
      addAndOpen(async () => {
        const { exampleStream } = await import('./example.ts');
        const { live } = page;
        return port.addPlan(exampleStream(live.snapshot.peek()?.catalog ?? null));
      }),
    duplicate: (ids) => run(() => port.duplicateStreams(ids)),
    makeTemplate: (id) => run(() => port.addStream({ isTemplate: true }, id)),
    trash: (ids) => run(() => port.trashStreams(ids)),
    restore: (ids) => run(() => port.restoreStreams(ids)),
    ...exportCommands(store),
    empty: (ids) => run(() => port.emptyStreams(ids)),
  };
}
