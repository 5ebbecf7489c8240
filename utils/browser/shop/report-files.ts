import type { ChosenAccounts } from '@/utils/earnings/import/report-import.ts';
import type { ReportContext } from '@/utils/earnings/reports/found.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { tell } from '../changes.ts';
import type { ReportsAnswer, ReportsAsk, ReportsWork } from './reports-messages.ts';

type Answer<K extends ReportsAnswer['answer']> = Extract<ReportsAnswer, { answer: K }>;
type OnProgress = (done: number, all: number) => void;

/** One import of report files, in a worker of its own; `close` ends it, whatever it does. */
export function openReportFiles() {
  const worker = new Worker(new URL('./reports-worker.ts', import.meta.url), { type: 'module' });
  let asked = 0;
  const ask = (work: ReportsWork): number => {
    asked++;
    worker.postMessage({ nth: asked, ...work } satisfies ReportsAsk);
    return asked;
  };

  return {
    async read(files: readonly File[], context: ReportContext, onProgress: OnProgress) {
      const given = files.map((blob) => ({
        name: blob.name,
        lastModified: blob.lastModified,
        blob,
      }));
      const nth = ask({ ask: 'read', files: given, context });
      return (await answerOf(worker, nth, 'read', onProgress)).summary;
    },
    async preview(chosen: ChosenAccounts) {
      const nth = ask({ ask: 'preview', chosen });
      return (await answerOf(worker, nth, 'preview')).previews;
    },
    async keep(
      chosen: ChosenAccounts,
      takeOlder: boolean,
      onProgress: OnProgress,
    ): Promise<Done | null> {
      const nth = ask({ ask: 'keep', chosen, takeOlder });
      const { kept, hasChanged } = await answerOf(worker, nth, 'keep', onProgress);
      if (!hasChanged) return null;
      tell('shop');
      return { what: 'reports', count: kept.rows, of: 'earnings' };
    },
    /** Ends keeping after the batch that is being written. */
    stop: () => void ask({ ask: 'stop' }),
    close: () => worker.terminate(),
  };
}

/**
 * What the worker answers to what was asked by a number.
 * @throws {ShopError}
 */
function answerOf<K extends ReportsAnswer['answer']>(
  worker: Worker,
  nth: number,
  wanted: K,
  onProgress?: OnProgress,
): Promise<Answer<K>> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<K>>();
  const isWanted = (answer: ReportsAnswer): answer is Answer<K> => answer.answer === wanted;
  const settled = new AbortController();
  const { signal } = settled;
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<ReportsAnswer>) => {
      if (data.nth !== nth) return;
      if (data.answer === 'progress') onProgress?.(data.done, data.all);
      else if (isWanted(data)) resolve(data);
      else if (data.answer === 'failed') reject(new ShopError(data.reason ?? 'failed'));
    },
    { signal },
  );
  worker.addEventListener('error', (event) => reject(new ShopError('failed', event.message)), {
    signal,
  });
  return promise.finally(() => settled.abort());
}
