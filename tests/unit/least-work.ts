/** The least that several runs work, in milliseconds of the processor: other programs do not count. */
export function leastWork(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const since = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
