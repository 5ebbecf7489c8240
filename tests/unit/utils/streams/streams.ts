import type { SiteResult, Stream } from '@/utils/streams/stream.ts';

/** A stream as tests need one: all that is not said is as of a new one. */
export function streamOf(fields: Partial<Stream> = {}): Stream {
  return {
    id: 'l:1',
    title: 'Lips',
    note: '',
    day: null,
    time: null,
    zone: 'Europe/Berlin',
    sites: ['amazon'],
    target: null,
    isLoose: false,
    isTemplate: false,
    marketplace: null,
    tag: null,
    moments: [],
    results: {},
    isDeleted: false,
    ...fields,
  };
}

/** What was noted of a site; all that is not said was not. */
export function resultOf(fields: Partial<SiteResult>): SiteResult {
  return {
    seconds: null,
    viewers: null,
    laterViewers: null,
    clicks: null,
    orders: null,
    sales: null,
    followers: null,
    ...fields,
  };
}
