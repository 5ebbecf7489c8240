/**
 * Does a step again and again until there is nothing left, two at a time: while one waits for the server, the other
 * reads or writes here.
 * @param step resolves to whether there was something to do
 * @throws what the first step that failed has thrown, when the other is at rest too
 */
export async function inTwoLanes(step: () => Promise<boolean>): Promise<void> {
  let isFailed = false;
  const lane = async () => {
    try {
      while (!isFailed && (await step()));
    } catch (error) {
      isFailed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled([lane(), lane()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
