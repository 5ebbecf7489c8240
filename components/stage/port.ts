import type { Changed } from '@/utils/messaging/messages.ts';
import type { StageStream } from '@/utils/streams/read-stage.ts';

/** All that a window on air knows of its stream, of one moment. */
export interface StageSnapshot extends StageStream {
  /** The creator's setting: without it no picture is requested. */
  pictures: boolean;
}

/** What every window on air asks of the browser and the database. */
export interface StagePort {
  /** @returns null: there is no such stream. @throws {ShopError} */
  read(): Promise<StageSnapshot | null>;
  /** Asks other machines what they have done, where a sync is set up. */
  askOthers(): void;
  /** Calls when somebody else has changed the shop, a stream or the settings. */
  watchChanges(onChange: (what: Changed) => void, ending: AbortSignal): void;
}
