import { createReportImport } from '@/utils/earnings/import/report-import.ts';
import { report } from '@/utils/report.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import type { ReportsAsk, ReportsResult, ReportsWork } from './reports-messages.ts';

/**
 * The worker in which report files are read, compared with what is kept, and kept: the rows of a busy year would hold
 * the page's frames up, and so never leave here.
 */
const shop = connectShop();
const reports = createReportImport(shop.use);
let stop = new AbortController();

addEventListener('message', ({ data: { nth, ...work } }: MessageEvent<ReportsAsk>) => {
  const answer = (result: ReportsResult) => postMessage({ nth, ...result });
  if (work.ask === 'stop') {
    stop.abort();
    return;
  }
  stop = new AbortController();
  const onProgress = (done: number, all: number) => answer({ answer: 'progress', done, all });
  doWork(work, { signal: stop.signal, onProgress }).then(answer, (error: unknown) => {
    report(error);
    answer({ answer: 'failed', reason: error instanceof ShopError ? error.reason : null });
  });
});

async function doWork(
  work: Exclude<ReportsWork, { ask: 'stop' }>,
  options: { signal: AbortSignal; onProgress: (done: number, all: number) => void },
): Promise<ReportsResult> {
  switch (work.ask) {
    case 'read':
      return { answer: 'read', summary: await reports.read(work.files, work.context, options) };
    case 'preview':
      return { answer: 'preview', previews: await reports.preview(work.chosen) };
    case 'keep': {
      const { takeOlder } = work;
      const { result, undo } = await reports.keep(work.chosen, { takeOlder, ...options });
      return { answer: 'keep', kept: result, hasChanged: undo !== null };
    }
  }
}
