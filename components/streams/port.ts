import type { Done } from '@/utils/shop/queries/history.ts';
import type { NewPlan, PlansAdded } from '@/utils/streams/commands/add-plan.ts';
import type { ProductsAdded, ProductsInto } from '@/utils/streams/commands/add-products.ts';
import type { ProductPlace } from '@/utils/streams/commands/products.ts';
import type { Added } from '@/utils/streams/commands/segments.ts';
import type { NewSegment, ResultEdit, SegmentEdit, StreamEdit } from '@/utils/streams/edits.ts';
import type { StreamsSnapshot } from '@/utils/streams/read-streams.ts';
import type { StageWindow } from '@/utils/streams/stage-window.ts';
import type { LiveSite } from '@/utils/streams/stream.ts';
import type { NamedProduct } from '@/utils/streams/transfer/run-of-show.ts';
import type { ProgressPort } from './progress/port.ts';
import type { StreamTextsPort } from './texts/port.ts';

/**
 * All that the section Streams asks of the browser and the database beside what the shop's page has. Actions resolve
 * as those of the shop's page do (`ShopPort`): when the database has committed, with what was done or null.
 */
export interface StreamsPort extends ProgressPort, StreamTextsPort {
  streams(): Promise<StreamsSnapshot>;
  /** @param from a stream or template that it is as, but for what `edit` says and the day */
  addStream(edit: StreamEdit, from: string | null): Promise<{ id: string } & Done>;
  /** Makes a stream with its segments. */
  addPlan(plan: NewPlan): Promise<{ id: string } & Done>;
  /** Makes streams with their segments, and saves the products that are named and not in the shop. */
  importPlans(
    plans: readonly NewPlan[],
    products: readonly NamedProduct[],
  ): Promise<PlansAdded | null>;
  /** Copies streams, each with its segments, without day, moments and results. */
  duplicateStreams(ids: readonly string[]): Promise<Done | null>;
  editStream(id: string, edit: StreamEdit): Promise<Done | null>;
  editResult(id: string, site: LiveSite, edit: ResultEdit): Promise<Done | null>;
  trashStreams(ids: readonly string[]): Promise<Done | null>;
  restoreStreams(ids: readonly string[]): Promise<Done | null>;
  /** Deletes for good what is in the trash; null: all of it. */
  emptyStreams(ids: readonly string[] | null): Promise<Done | null>;
  /** @param before a segment of the stream; null: at the end */
  addSegments(
    stream: string,
    segments: readonly NewSegment[],
    before: string | null,
  ): Promise<Added | null>;
  editSegments(ids: readonly string[], edit: SegmentEdit): Promise<Done | null>;
  moveSegments(ids: readonly string[], before: string | null): Promise<Done | null>;
  /** The copies stand after the last of them. */
  duplicateSegments(ids: readonly string[]): Promise<Added | null>;
  removeSegments(ids: readonly string[]): Promise<Done | null>;
  placeProducts(products: readonly string[], to: ProductPlace): Promise<Done | null>;
  /** Puts products into a stream; those that are not in the shop, or in its trash, are saved too. */
  addProducts(products: readonly string[], into: ProductsInto): Promise<ProductsAdded | null>;
  takeProducts(products: readonly string[], segment: string): Promise<Done | null>;
  /** Shows a window in which a stream runs: the one that is open, brought to the front, else a new one. */
  openStage(window: StageWindow, stream: string): void;
}
