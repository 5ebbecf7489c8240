import { LIVE_SITES, type LiveSite, type Stream } from '@/utils/streams/stream.ts';

/** Where a stream ran, by its plan or by what was noted afterwards. */
export function sitesOf({ sites, results }: Pick<Stream, 'sites' | 'results'>): LiveSite[] {
  return LIVE_SITES.filter((site) => sites.includes(site) || results[site]);
}
