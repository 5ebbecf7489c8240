import type { NewSegment, SegmentEdit, StreamEdit } from '@/utils/streams/edits.ts';
import { kindDefaults } from '@/utils/streams/kind-defaults.ts';
import type { SegmentKind } from '@/utils/streams/segment.ts';
import type { PlanBase } from './plan-base.ts';

/** All that is done to a plan beside moving its parts. Each resolves with whether it was done. */
export interface PlanCommands {
  editStream: (edit: StreamEdit) => Promise<boolean>;
  edit: (ids: readonly string[], edit: SegmentEdit) => Promise<boolean>;
  /** A new segment, after the one under the keys, or at the end; its title is written next. */
  add: (kind: SegmentKind) => Promise<boolean>;
  addAll: (segments: readonly NewSegment[]) => Promise<boolean>;
  duplicate: (ids: readonly string[]) => Promise<boolean>;
  /** Skips them; where all are skipped already, no longer. */
  toggleSkip: (ids: readonly string[]) => Promise<boolean>;
  remove: (ids: readonly string[]) => Promise<boolean>;
  takeProduct: (segment: string, product: string) => Promise<boolean>;
}

export function createPlanCommands(store: PlanBase): PlanCommands {
  const { port, plan, run, selection, setOpen, focus } = store;
  const stream = () => plan.peek().stream.id;

  async function addAll(segments: readonly NewSegment[], before: string | null = null) {
    let ids: readonly string[] = [];
    const isDone = await run(async () => {
      const added = await port.addSegments(stream(), segments, before);
      ids = added?.ids ?? [];
      return added;
    });
    return { isDone, ids };
  }

  async function add(kind: SegmentKind): Promise<boolean> {
    const { segments } = plan.peek();
    const at = segments.findIndex(({ id }) => id === selection.peek().current);
    const before = at < 0 ? null : (segments[at + 1]?.id ?? null);
    const { isDone, ids } = await addAll([{ kind, ...kindDefaults(kind, segments) }], before);
    const [id] = ids;
    if (id === undefined) return isDone;
    store.select({ ids: new Set(), current: id, anchor: id });
    setOpen([id], true);
    focus.value = { segment: id, part: 'title' };
    return isDone;
  }

  return {
    add,
    addAll: async (segments) => (await addAll(segments)).isDone,
    editStream: (edit) => run(() => port.editStream(stream(), edit)),
    edit: (ids, edit) => run(() => port.editSegments(ids, edit)),
    duplicate: (ids) => run(() => port.duplicateSegments(ids)),
    toggleSkip(ids) {
      const chosen = plan.peek().segments.filter(({ id }) => ids.includes(id));
      const isSkipped = !chosen.every((each) => each.isSkipped);
      return run(() => port.editSegments(ids, { isSkipped }));
    },
    async remove(ids) {
      const isDone = await run(() => port.removeSegments(ids));
      if (!isDone) return false;
      const { current } = selection.peek();
      // Undo brings them back, and not what was selected.
      store.select({ ids: new Set(), current, anchor: current });
      if (current !== null) focus.value = { segment: current, part: 'handle' };
      setOpen(ids, false);
      return true;
    },
    takeProduct: (segment, product) => run(() => port.takeProducts([product], segment)),
  };
}
