import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { StageClock } from '../clock.ts';
import { createStage, type Stage } from '../stage-store.ts';
import { lengthText, wallText } from '../time-text.ts';
import type { Command } from './keys.ts';
import { type Looks, pixelsPerSecond, readLooks, stepped, writeLooks } from './looks.ts';
import type { PrompterPort } from './port.ts';
import { createScroller, type Scroller } from './scroller.ts';

/** All that the prompter knows and does. */
export interface PrompterStore {
  readonly stage: Stage;
  readonly scroller: Scroller;
  readonly looks: ReadonlySignal<Looks>;
  readonly isLooksOpen: Signal<boolean>;
  /** The element that scrolls, once it is shown. */
  readonly box: Signal<HTMLElement | null>;
  /** What is read: all of the plan that is not skipped. */
  readonly script: ReadonlySignal<readonly Segment[]>;
  /** The segment that is on; null: none. */
  readonly current: ReadonlySignal<string | null>;
  readonly wall: ReadonlySignal<string>;
  /** What is left of the segment that is on; '': nothing is on. */
  readonly left: ReadonlySignal<string>;
  setLooks(looks: Looks): void;
  run(command: Command): void;
  start(ending: AbortSignal): void;
}

export function createPrompterStore(port: PrompterPort, clock: StageClock): PrompterStore {
  const stage = createStage(port, clock);
  const looks = signal(readLooks(port.notes));
  const box = signal<HTMLElement | null>(null);
  const isLooksOpen = signal(false);
  const scroller = createScroller({
    box: () => box.peek(),
    speed: () => pixelsPerSecond(looks.peek()),
    isReduced: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  });

  function setLooks(to: Looks): void {
    looks.value = to;
    writeLooks(port.notes, to);
  }

  function run(command: Command): void {
    const now = looks.peek();
    const runs: Readonly<Record<Command, () => void>> = {
      toggle: scroller.toggle,
      top: () => scroller.to(0),
      back: () => jump(box.peek(), scroller, -1),
      next: () => jump(box.peek(), scroller, 1),
      pageBack: () => scroller.page(-1),
      pageOn: () => scroller.page(1),
      slower: () => setLooks(stepped(now, 'speed', -1)),
      faster: () => setLooks(stepped(now, 'speed', 1)),
      smaller: () => setLooks(stepped(now, 'size', -1)),
      larger: () => setLooks(stepped(now, 'size', 1)),
      mirror: () => setLooks({ ...now, isMirrored: !now.isMirrored }),
      flip: () => setLooks({ ...now, isFlipped: !now.isFlipped }),
      looks: () => {
        isLooksOpen.value = !isLooksOpen.peek();
      },
    };
    runs[command]();
  }

  const isOn = computed(() => ['on', 'paused'].includes(stage.state.value?.phase ?? ''));
  return {
    stage,
    scroller,
    looks,
    isLooksOpen,
    box,
    script: computed(() =>
      (stage.snapshot.value?.segments ?? []).filter((each) => !each.isDeleted && !each.isSkipped),
    ),
    current: computed(() => (isOn.value ? (stage.state.value?.run.segment ?? null) : null)),
    wall: computed(() => wallText(clock.now.value)),
    left: computed(() => (isOn.value ? leftText(stage.state.value?.current?.left ?? null) : '')),
    setLooks,
    run,
    start(ending) {
      clock.start(ending);
      stage.start(ending);
      ending.addEventListener('abort', scroller.stop);
    },
  };
}

function leftText(left: number | null): string {
  if (left === null) return '';
  return left < 0 ? t('plan_over', lengthText(left)) : t('plan_left', lengthText(left));
}

/** Goes to the beginning of the segment before or after the one at the eye line. */
function jump(box: HTMLElement | null, scroller: Scroller, by: 1 | -1): void {
  if (!box) return;
  const tops = topsOf(box);
  // A little off its beginning is at it still; back from the middle of one leads to its beginning.
  const found =
    by > 0
      ? tops.find((top) => top > box.scrollTop + 2)
      : tops.findLast((top) => top < box.scrollTop - 2);
  if (found !== undefined) scroller.to(found);
}

/** Where each segment stands at the eye line. The first one does so at the top. */
function topsOf(box: HTMLElement): number[] {
  const sections = [...box.querySelectorAll<HTMLElement>('[data-segment]')];
  const first = sections[0]?.offsetTop ?? 0;
  return sections.map(({ offsetTop }) => offsetTop - first);
}

/** Goes to the beginning of a segment. */
export function showSegment({ box, scroller }: PrompterStore, id: string): void {
  const element = box.peek();
  if (!element) return;
  const sections = [...element.querySelectorAll<HTMLElement>('[data-segment]')];
  const at = sections.findIndex(({ dataset }) => dataset.segment === id);
  const top = topsOf(element)[at];
  if (top !== undefined) scroller.to(top);
}
