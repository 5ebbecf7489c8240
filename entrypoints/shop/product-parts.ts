/** What other sections have for the products of the shop, fetched together when the first of it is asked for. */
export { addToStreamOn } from './add-to-stream.tsx';
export { earnedInListOn } from './earned-in-list.ts';
export { productEarningsOn } from './product-earnings.tsx';
export { productStreamsOn } from './product-streams.tsx';
