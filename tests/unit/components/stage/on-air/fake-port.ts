import type { OnAirPort } from '@/components/stage/on-air/port.ts';
import type { StageSnapshot } from '@/components/stage/port.ts';
import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import { inOrder, momentAt } from '@/utils/streams/run.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';

export const STREAM: Stream = {
  id: 'l:1',
  title: 'My autumn',
  note: '',
  day: null,
  time: null,
  zone: 'UTC',
  sites: ['amazon'],
  target: null,
  isLoose: false,
  isTemplate: false,
  marketplace: null,
  tag: null,
  moments: [],
  results: {},
  isDeleted: false,
};

export const PLAN: readonly Segment[] = [
  segmentOf('a', { kind: 'intro', title: 'Hello', seconds: 60 }),
  segmentOf('b', { title: 'Lipstick', seconds: 60, points: 'Shade\nWear' }),
  segmentOf('c', { kind: 'outro', title: 'Bye', seconds: 60 }),
];

export function productOf(asin: string, title: string): ProductView {
  return {
    id: `p:us:${asin}`,
    marketplace: 'US',
    asin,
    parentAsin: null,
    title,
    brand: null,
    variation: null,
    image: null,
    savedAt: 1,
    categories: [],
  };
}

/** A stream in memory, as several windows would see it. */
export class FakeStage {
  stream: Stream;
  segments: readonly Segment[];
  shop: readonly ProductView[] = [];
  /** Fails what is noted next. */
  failure: Error | null = null;
  readonly opened: string[] = [];
  /** How often other machines were asked. */
  asked = 0;
  #listeners: (() => void)[] = [];
  #nth = 0;

  constructor(stream: Partial<Stream> = {}, segments = PLAN) {
    this.stream = { ...STREAM, ...stream };
    this.segments = segments;
  }

  readonly port: OnAirPort = {
    read: async () => this.snapshot(),
    askOthers: () => {
      this.asked += 1;
    },
    watchChanges: (onChange) => {
      this.#listeners.push(() => onChange('streams'));
    },
    note: async (moment) => this.#note(moment),
    takeBack: async (moment) => {
      const moments = this.stream.moments.filter(({ key }) => key !== moment.key);
      const isThere = moments.length < this.stream.moments.length;
      this.#set(moments);
      return isThere;
    },
    noteAgain: async (moment) => {
      this.#set([...this.stream.moments, moment]);
      return true;
    },
    showUnplanned: async (product, after, at) => {
      const index = this.segments.findIndex(({ id }) => id === after) + 1;
      const segment = segmentOf('new', { products: [product] });
      this.segments = this.segments.toSpliced(index, 0, segment);
      this.#note({ at, what: 'show', segment: 'new', unplanned: true });
      return 'new';
    },
    searcher: async () => (words) => {
      const ids = this.shop.filter(({ title }) => title.includes(words)).map(({ id }) => id);
      return { ids, forgiving: false, total: ids.length };
    },
    products: async (ids) => this.shop.filter(({ id }) => ids.includes(id)),
    open: (page) => void this.opened.push(page),
    locks: undefined,
  };

  snapshot(): StageSnapshot {
    const products = new Map(this.shop.map((each) => [each.id, each]));
    return { stream: this.stream, segments: this.segments, products, pictures: false };
  }

  /** Another window or machine notes something. */
  elsewhere(moment: Parameters<OnAirPort['note']>[0]): void {
    this.#note(moment);
    for (const tell of this.#listeners) tell();
  }

  whats(): string[] {
    return this.stream.moments.map((moment) =>
      'segment' in moment ? `${moment.what} ${moment.segment}` : moment.what,
    );
  }

  #note(moment: Parameters<OnAirPort['note']>[0]): string {
    if (this.failure) throw this.failure;
    this.#nth += 1;
    const key = String(this.#nth);
    const noted: Moment = { ...moment, at: momentAt(this.stream.moments, moment.at), key };
    this.#set([...this.stream.moments, noted]);
    return key;
  }

  #set(moments: readonly Moment[]): void {
    this.stream = { ...this.stream, moments: inOrder(moments) };
  }
}
