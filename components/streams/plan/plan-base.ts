import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ShopPageStore } from '@/components/shop/store/page-store.ts';
import {
  actionTargets,
  EMPTY_SELECTION,
  keepSelection,
  type Selection,
} from '@/components/shop/store/selection.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { type ProductWarnings, productWarnings } from '@/utils/streams/queries/product-warnings.ts';
import { type Schedule, scheduleOf } from '@/utils/streams/schedule.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { type StreamStart, streamStart } from '@/utils/streams/start.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import type { StreamsPort } from '../port.ts';

/** A stream with its segments, of one moment. */
export interface Plan {
  stream: Stream;
  segments: readonly Segment[];
}

export interface PlanInput {
  port: StreamsPort;
  page: ShopPageStore;
  plan: ReadonlySignal<Plan>;
  /** Does it, reads the streams again and says what was done, with the way back. @returns whether it was done */
  run: (work: () => Promise<Done | null>, destination?: string) => Promise<boolean>;
}

/** Where the focus is led to when the element is there. */
export interface FocusRequest {
  segment: string;
  part: 'handle' | 'title' | 'duration';
}

/** All that the view of a plan knows, and how it does something. */
export interface PlanBase extends PlanInput {
  selection: ReadonlySignal<Selection>;
  select: (selection: Selection) => void;
  /** The segments that an action is about, in their order. */
  targets: ReadonlySignal<readonly string[]>;
  /** Segments that show all of them. */
  open: ReadonlySignal<ReadonlySet<string>>;
  setOpen: (ids: readonly string[], open: boolean) => void;
  focus: Signal<FocusRequest | null>;
  start: ReadonlySignal<StreamStart | null>;
  schedule: ReadonlySignal<Schedule>;
  /** Where the stream sells; null: not known. */
  marketplace: ReadonlySignal<MarketplaceCode | null>;
  warnings: ReadonlySignal<ProductWarnings>;
  /** Products are being looked for, for this segment (null: for new ones); null: they are not. */
  adding: Signal<{ segment: string | null } | null>;
}

export function createPlanBase(input: PlanInput): PlanBase {
  return { ...input, ...createPlanState(input), ...createPlanFacts(input.page, input.plan) };
}

function createPlanState({ plan }: PlanInput) {
  const ids = computed(() => plan.value.segments.map(({ id }) => id));
  const chosen = signal<Selection>(EMPTY_SELECTION);
  let former: readonly string[] = ids.peek();
  /** Others may take segments away. */
  const selection = computed(() => {
    const kept = keepSelection(chosen.value, ids.value, former);
    former = ids.value;
    return kept;
  });
  const open = signal<ReadonlySet<string>>(new Set());
  return {
    selection,
    select(next: Selection) {
      chosen.value = next;
    },
    targets: computed(() => actionTargets(selection.value, ids.value)),
    open,
    setOpen(which: readonly string[], isOpen: boolean) {
      const next = new Set(open.peek());
      for (const id of which) isOpen ? next.add(id) : next.delete(id);
      open.value = next;
    },
    focus: signal<FocusRequest | null>(null),
    adding: signal<{ segment: string | null } | null>(null),
  };
}

const NO_WARNINGS: ProductWarnings = new Map();

function createPlanFacts({ live }: ShopPageStore, plan: ReadonlySignal<Plan>) {
  const start = computed(() => streamStart(plan.value.stream));
  const marketplace = computed(
    () => plan.value.stream.marketplace ?? live.settings.value?.home ?? null,
  );
  return {
    start,
    marketplace,
    schedule: computed(() => {
      const { stream, segments } = plan.value;
      const startsAt = stream.isLoose ? null : (start.value?.at ?? null);
      return scheduleOf(segments, startsAt, stream.target);
    }),
    warnings: computed(() => {
      const catalog = live.snapshot.value?.catalog;
      if (!catalog) return NO_WARNINGS;
      return productWarnings(plan.value.segments, catalog, marketplace.value);
    }),
  };
}
