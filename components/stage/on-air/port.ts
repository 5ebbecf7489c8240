import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { SearchResult } from '@/utils/shop/search-index/search.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import type { NewMoment } from '@/utils/streams/moment-fields.ts';
import type { StagePort } from '../port.ts';

/** What the window on air leads to. */
export type StagePage = 'plan' | 'log' | 'prompter' | 'overlay';

/** All that the window on air asks of the browser and the database. Writes reject with a `ShopError`. */
export interface OnAirPort extends StagePort {
  /** Notes something that has happened; null: the stream is not there any more. */
  note(moment: NewMoment): Promise<string | null>;
  /** Takes a step back, with the segment that was made for it. @returns whether it was there */
  takeBack(moment: Moment): Promise<boolean>;
  /** Notes again what was taken back, as it was. @returns whether it was not there */
  noteAgain(moment: Moment): Promise<boolean>;
  /**
   * Makes a segment of a product that was not planned, and shows it.
   * @param after the segment behind which it stands; null: it is the first
   */
  showUnplanned(product: string, after: string | null, at: number): Promise<string | null>;
  /** Reads all texts of the shop into memory, to be searched on every key. */
  searcher(): Promise<(words: string, limit: number) => SearchResult>;
  products(ids: readonly string[]): Promise<readonly ProductView[]>;
  open(page: StagePage): void;
  /** `navigator.wakeLock`; undefined: the browser has none. */
  locks: WakeLock | undefined;
}
