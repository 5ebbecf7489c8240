const STEP_MS = 20;
/** Only to end what hangs: a browser on a busy machine takes its time. */
const LONG_MS = 20_000;

/**
 * Asks again until the answer is truthy, and returns it.
 * @param timeout milliseconds
 * @throws {Error} naming `what` and the last answer, or the last error
 */
export async function until<T>(
  read: () => Promise<T | null | undefined | false>,
  what: string,
  timeout = LONG_MS,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await read();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, STEP_MS));
  }
  throw new Error(`waited ${timeout} ms for ${what}; last: ${String(last)}`);
}
