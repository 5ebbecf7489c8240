import type { Changed } from '@/utils/messaging/messages.ts';
import type { OverlayLooks } from '@/utils/streams/overlay/looks.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { Stream } from '@/utils/streams/stream.ts';

/** All that the overlay knows of its stream, of one moment. */
export interface OverlaySnapshot {
  stream: Stream;
  /** In their order, those that were deleted among them. */
  segments: readonly Segment[];
  /** What the stream's products are called, short, by their ids. */
  names: ReadonlyMap<string, string>;
  /** What the country asks for that the stream sells in; '': no wording is known. */
  disclosure: string;
}

/** What the overlay's window asks of the browser and the database. */
export interface OverlayPort {
  /** @returns null: there is no such stream. @throws {ShopError} */
  read(): Promise<OverlaySnapshot | null>;
  /** Calls when somebody else has changed the shop, a stream or the settings. */
  watchChanges(onChange: (what: Changed) => void, ending: AbortSignal): void;
  /** How it looks on this device. */
  looks(): OverlayLooks;
  /** Calls when another window has changed the looks. */
  watchLooks(onChange: () => void, ending: AbortSignal): void;
}
