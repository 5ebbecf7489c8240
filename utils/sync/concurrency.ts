/**
 * Repeats a step until there is nothing left, two at a time: while one waits for the server, the other works with the
 * database.
 * @param step resolves to whether there was something to do
 * @throws the error of the first step that failed, once the other step has ended too
 */
export async function repeatTwoAtATime(step: () => Promise<boolean>): Promise<void> {
  let isFailed = false;
  const repeat = async () => {
    try {
      while (!isFailed && (await step()));
    } catch (error) {
      isFailed = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled([repeat(), repeat()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
