export interface Waiters<T> {
  /** What comes next. */
  next(): Promise<T>;
  /** Gives it to all who wait. */
  settle(value: T): void;
}

/** Lets several wait for the same thing. */
export function createWaiters<T>(): Waiters<T> {
  const waiting: ((value: T) => void)[] = [];
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    settle(value) {
      for (const resolve of waiting.splice(0)) resolve(value);
    },
  };
}
