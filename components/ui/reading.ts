import { type ReadonlySignal, signal } from '@preact/signals';

/** What is read again and again. */
export interface Reading<T> {
  /** As it was read last; null: not read yet. */
  value: ReadonlySignal<T | null>;
  /** Why it could not be read; null: it could. */
  failure: ReadonlySignal<unknown>;
  /** Reads it again. Of several readings at once the one that began last counts. */
  read: () => Promise<void>;
}

export function createReading<T>(load: () => Promise<T>): Reading<T> {
  const value = signal<T | null>(null);
  const failure = signal<unknown>(null);
  let readings = 0;

  async function read(): Promise<void> {
    readings += 1;
    const reading = readings;
    try {
      const next = await load();
      // A later reading knows more.
      if (reading === readings) value.value = next;
      failure.value = null;
    } catch (error) {
      failure.value = error;
    }
  }

  return { value, failure, read };
}
