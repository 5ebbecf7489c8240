/** Between two questions: short at first, then longer, so as not to keep busy what is waited for. */
const FIRST_STEP_MS = 20;
const LONGEST_STEP_MS = 120;
/** Only to end what hangs: a browser on a busy machine takes its time. */
export const LONG_MS = 60_000;

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
  let step = FIRST_STEP_MS;
  while (Date.now() < end) {
    try {
      const answer = await read();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, step));
    step = Math.min(step * 1.2, LONGEST_STEP_MS);
  }
  throw new Error(`waited ${timeout} ms for ${what}; last: ${String(last)}`);
}
