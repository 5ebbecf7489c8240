import type { StreamFacts } from './dump.ts';

/** Of each stream that is planned. */
const SEGMENTS = 3;

/** What the creator was told so far of streams: which were planned, and the moments that were noted of each. */
export class ToldStreams {
  readonly #all = new Map<string, number[]>();

  get count(): number {
    return this.#all.size;
  }

  planned(id: string): void {
    this.#all.set(id, []);
  }

  noted(id: string, at: number): void {
    this.#all.get(id)?.push(at);
  }

  /** What differs from what the creator was told: each has all of its segments, and all moments. */
  faults(streams: readonly StreamFacts[]): string[] {
    const found = new Map(streams.map((stream) => [stream.id, stream]));
    const torn = streams.filter(({ segments }) => segments.length !== SEGMENTS).length;
    const lost = [...this.#all].filter(([id, moments]) => {
      const there = found.get(id)?.moments ?? null;
      return there === null || moments.some((at) => !there.includes(at));
    }).length;
    return [
      ...(torn > 0 ? [`${torn} streams are torn`] : []),
      ...(lost > 0 ? [`${lost} streams, or moments of them, are lost`] : []),
    ];
  }
}
