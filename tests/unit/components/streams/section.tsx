import { shippedDisclosures } from '@/tests/unit/shipped.ts';
// Fetched when they are asked for in the page; here they are there from the start.
import '@/components/streams/after/after-view.tsx';
import '@/components/streams/after/descriptions/descriptions.tsx';
import '@/components/streams/not-shown/not-shown-view.tsx';
import '@/components/streams/progress/progress-view.tsx';
import '@/components/streams/texts/texts-view.tsx';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { StreamsPort } from '@/components/streams/port.ts';
import { Streams } from '@/components/streams/streams.tsx';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { settled } from '../../mount.ts';
import { sumsOfRecords } from '../../utils/earnings/queries/sums-of-reports.ts';
import { resultOf } from '../../utils/streams/streams.ts';
import type { RECORDS } from '../earnings/section.tsx';
import { fakeSection } from '../shop/page.tsx';
import { open, type Stocked } from '../shop/stock.ts';

export interface FakeStreams {
  streams?: readonly Stream[];
  segments?: readonly Segment[];
  removed?: readonly Segment[];
  /** Records of sums that the reports have left. */
  records?: typeof RECORDS;
  /** The moment that it is. */
  now?: number;
}

const DONE = { what: 'stream-edit', count: 1 } as const;

/** A port on streams in memory; `log` is what it was asked to change. */
function fakeStreams({ streams = [], segments = [], removed = [], records = [] }: FakeStreams) {
  const log: unknown[][] = [];
  const state = { streams: [...streams], segments: [...segments] };
  const noted =
    (name: string) =>
    async (...args: unknown[]) => {
      log.push([name, ...args]);
      return null;
    };
  const port: StreamsPort = {
    streams: async () => ({
      streams: [...state.streams],
      segments: new Map(
        state.streams.map(({ id }) => [id, state.segments.filter((each) => each.stream === id)]),
      ),
      removed: new Map(removed.map((each) => [each.id, each])),
    }),
    sums: async () => sumsOfRecords(records),
    setTarget: async (...args) => void log.push(['setTarget', ...args]),
    async editResult(id, site, edit) {
      log.push(['editResult', id, site, edit]);
      state.streams = state.streams.map((each) => {
        if (each.id !== id) return each;
        const result = { ...(each.results[site] ?? resultOf({})), ...edit };
        return { ...each, results: { ...each.results, [site]: result } };
      });
      return DONE;
    },
    addStream: async (...args) => {
      log.push(['addStream', ...args]);
      return { id: 'l:new', what: 'stream-add', count: 1 };
    },
    addPlan: async (...args) => {
      log.push(['addPlan', ...args]);
      return { id: 'l:new', what: 'stream-add', count: 1 };
    },
    async addProducts(...args) {
      log.push(['addProducts', ...args]);
      const [ids, { stream }] = args;
      const id = typeof stream === 'string' ? stream : 'l:new';
      return { what: 'segment-add', count: 1, stream: id, products: ids.length, undo: 'token' };
    },
    disclosures: async () => shippedDisclosures(),
    setStreamTexts: async (...args) => void log.push(['setStreamTexts', ...args]),
    setFollowWording: async (...args) => void log.push(['setFollowWording', ...args]),
    async calendarFile(events) {
      log.push(['calendarFile', ...events]);
      return 'BEGIN:VCALENDAR';
    },
    async obsFiles(plan) {
      log.push(['obsFiles', plan]);
      return { overlay: '<!doctype html>', dock: '<!doctype html>' };
    },
    saveFile: (...args) => void log.push(['saveFile', ...args]),
    async importPlans(...args) {
      log.push(['importPlans', ...args]);
      return { ids: ['l:new'], what: 'stream-add', count: 1 };
    },
    duplicateStreams: noted('duplicateStreams'),
    openStage: (...args) => void log.push(['openStage', ...args]),
    editStream: noted('editStream'),
    trashStreams: noted('trashStreams'),
    restoreStreams: noted('restoreStreams'),
    emptyStreams: noted('emptyStreams'),
    addSegments: noted('addSegments'),
    editSegments: noted('editSegments'),
    moveSegments: noted('moveSegments'),
    duplicateSegments: noted('duplicateSegments'),
    removeSegments: noted('removeSegments'),
    placeProducts: noted('placeProducts'),
    takeProducts: noted('takeProducts'),
  };
  return { port, log };
}

/** Opens the section on a small shop. @param at the address behind `#streams` */
export async function openStreams(at: string, given: FakeStreams & Stocked = {}) {
  const {
    streams,
    segments,
    removed,
    records,
    now = Date.UTC(2026, 11, 21, 12),
    ...stocked
  } = given;
  vi.useFakeTimers({ toFake: ['Date'], now });
  const { port, log } = fakeStreams({
    ...(streams && { streams }),
    ...(segments && { segments }),
    ...(removed && { removed }),
    ...(records && { records }),
  });
  const page = await open({
    hash: `#streams${at}`,
    sections: { streams: fakeSection(() => <Streams port={port} />) },
    ...stocked,
  });
  const main = () => {
    const found = page.root.querySelector<HTMLElement>('main.streams');
    if (!found) throw new Error('no section');
    return found;
  };
  const text = () =>
    main()
      .textContent?.replace(/[\u2066\u2069]/g, '')
      .replace(/\s+/g, ' ') ?? '';
  /** The field of that label, within what. */
  const field = (label: string, within: ParentNode = main()) => {
    const found = [...within.querySelectorAll('label')].find((each) => each.textContent === label);
    const input =
      found && page.root.querySelector<HTMLInputElement>(`#${CSS.escape(found.htmlFor)}`);
    if (!input) throw new Error(`no field “${label}”`);
    return input;
  };
  /** Types into a field and leaves it. */
  async function type(input: HTMLInputElement, value: string) {
    await act(() => {
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void input.dispatchEvent(new Event('focusout', { bubbles: true })));
    await act(() => void input.dispatchEvent(new Event('blur')));
    await settled();
  }
  return { ...page, main, text, field, type, log, port };
}
