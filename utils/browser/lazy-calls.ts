type Functions<F> = { [K in keyof F]: (...args: never[]) => Promise<unknown> };

/** The same functions, written so that the arguments and the result of a name that is open yet go together. */
type Calls<F extends Functions<F>> = {
  [K in keyof F]: (...args: Parameters<F[K]>) => Promise<Awaited<ReturnType<F[K]>>>;
};

/**
 * Functions of code that is loaded when one of them is called. Failing to load it is failing to do what was asked for;
 * the next call tries again.
 * @returns gives the function of a name
 */
export function lazyCalls<F extends Functions<F>>(
  load: () => Promise<Calls<F>>,
): <K extends keyof F>(name: K) => Calls<F>[K] {
  return <K extends keyof F>(name: K) =>
    async (...args: Parameters<F[K]>): Promise<Awaited<ReturnType<F[K]>>> => {
      const calls = await load();
      return calls[name](...args);
    };
}
