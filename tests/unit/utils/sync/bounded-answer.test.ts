import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fetchBounded } from '@/utils/sync/bounded-answer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that takes requests and never answers, as browsers show it. */
const silent: typeof fetch = (_input, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

function ask(send: typeof fetch, signal: AbortSignal | null = null) {
  const asked = fetchBounded(send, 'https://couch.test/shop', {}, signal);
  asked.catch(() => undefined);
  return asked;
}

it('waits for no server for ever', async () => {
  const asked = ask(silent);
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(asked).rejects.toThrow();
});

it('ends when it is told to', async () => {
  const stopping = new AbortController();
  const asked = ask(silent, stopping.signal);
  stopping.abort();
  await expect(asked).rejects.toThrow();
});

it('waits as long as something comes, but not for ever', async () => {
  let pieces = 0;
  const slow: typeof fetch = async (_input, init) =>
    new Response(
      new ReadableStream({
        start(controller) {
          const timer = setInterval(() => {
            pieces += 1;
            controller.enqueue(new TextEncoder().encode(' '));
          }, 20_000);
          init?.signal?.addEventListener('abort', () => {
            clearInterval(timer);
            controller.error(new DOMException('', 'AbortError'));
          });
        },
      }),
    );
  const asked = ask(slow);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(pieces).toBe(10);
  await vi.advanceTimersByTimeAsync(200_000);
  await expect(asked).rejects.toThrow();
});

it('takes no more than a page can hold', async () => {
  const piece = new TextEncoder().encode('x'.repeat(1_000_000));
  let pieces = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pieces += 1;
      controller.enqueue(piece);
    },
  });
  const asked = ask(async () => new Response(endless));
  await expect(asked).rejects.toMatchObject({ code: 'answer', isSizeLikely: true });
  expect(pieces).toBeLessThan(50);
});

it('reads letters that two pieces share', async () => {
  const bytes = new TextEncoder().encode('Zoë 🔑');
  const stream = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect((await ask(async () => new Response(stream))).text).toBe('Zoë 🔑');
});
