/** What adding a product to a live stream needs: loaded when that is asked for. */
export { addProducts } from '@/utils/streams/commands/add-products.ts';
export { upcomingStreams } from '@/utils/streams/queries/upcoming.ts';
export { readStreams } from '@/utils/streams/read-streams.ts';
