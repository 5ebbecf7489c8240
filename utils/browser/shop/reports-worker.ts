import { createReportImport } from '@/utils/earnings/import/report-import.ts';
import { report } from '@/utils/report.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import type { ReportsAnswer, ReportsAsk } from './reports-messages.ts';

/**
 * The worker in which report files are read, compared with what is kept, and kept: the rows of a busy year would hold
 * the page's frames up, and so never leave here.
 */
const shop = connectShop();
const reports = createReportImport(shop.use);
let stop = new AbortController();

const answer = (message: ReportsAnswer) => postMessage(message);
const onProgress = (done: number, all: number) => answer({ answer: 'progress', done, all });

addEventListener('message', ({ data }: MessageEvent<ReportsAsk>) => {
  if (data.ask === 'stop') {
    stop.abort();
    return;
  }
  stop = new AbortController();
  doWhat(data).then(answer, (error: unknown) => {
    report(error);
    answer({ answer: 'failed', reason: error instanceof ShopError ? error.reason : null });
  });
});

async function doWhat(data: Exclude<ReportsAsk, { ask: 'stop' }>): Promise<ReportsAnswer> {
  const { signal } = stop;
  switch (data.ask) {
    case 'read':
      return {
        answer: 'read',
        summary: await reports.read(data.files, data.context, { signal, onProgress }),
      };
    case 'preview':
      return { answer: 'preview', previews: await reports.preview(data.chosen) };
    case 'keep': {
      const { takeOlder } = data;
      const { result, undo } = await reports.keep(data.chosen, { takeOlder, signal, onProgress });
      return { answer: 'keep', kept: result, hasChanged: undo !== null };
    }
  }
}
