/** Never two at once: however often it is asked for during a run, one more is enough. */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let asked = 0;
  let running: Promise<void> | null = null;

  async function runAll(): Promise<void> {
    for (let done = 0; done !== asked; ) {
      done = asked;
      await run();
    }
    running = null;
  }

  return () => {
    asked += 1;
    running ??= runAll();
    return running;
  };
}
