import { SyncError } from './failures.ts';

/**
 * Milliseconds in which nothing comes of an answer. Chromium stops a worker whose request has had no answer for half a
 * minute.
 */
const MAX_SILENCE = 25_000;
/** Milliseconds for a whole answer, however slowly it comes. */
const MAX_TIME = 5 * 60 * 1000;
/** Bytes of an answer, unpacked: ten times what a page of changes has. A small gzip body may hold gigabytes. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Makes a request that neither waits for ever nor takes more memory than there is.
 * @param signal stops it from outside
 * @throws {SyncError} `answer` for one that is too large; else what `fetch` throws
 */
export async function fetchBounded(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  signal: AbortSignal | null,
): Promise<{ response: Response; text: string }> {
  const ending = new AbortController();
  const stop = () => ending.abort();
  let silence = setTimeout(stop, MAX_SILENCE);
  const time = setTimeout(stop, MAX_TIME);
  try {
    const signals = signal ? [signal, ending.signal] : [ending.signal];
    const response = await send(url, { ...init, signal: AbortSignal.any(signals) });
    const text = await readText(response, () => {
      clearTimeout(silence);
      silence = setTimeout(stop, MAX_SILENCE);
    });
    return { response, text };
  } finally {
    clearTimeout(silence);
    clearTimeout(time);
  }
}

async function readText({ body }: Response, onBytes: () => void): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new SyncError('answer', { isSizeLikely: true });
    }
    text += decoder.decode(value, { stream: true });
    onBytes();
  }
  return text + decoder.decode();
}
