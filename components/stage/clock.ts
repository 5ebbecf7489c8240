import { type ReadonlySignal, signal } from '@preact/signals';

/** Where a window on air has the time from. */
export interface TimeSource {
  /** The machine's clock, which somebody may set. Milliseconds since 1970. */
  wall(): number;
  /** Milliseconds that only run forwards; while the machine sleeps they may stand still. */
  steady(): number;
}

export const MACHINE_TIME: TimeSource = { wall: () => Date.now(), steady: () => performance.now() };

/** What a window knows of its machine's clock. */
export interface ClockState {
  wall: number;
  steady: number;
  /** How far the machine's clock was set back while a window saw it: times go on as if it had not been. */
  offset: number;
}

/** The machine slept, or its clock was set forward: nobody looked for this long. Milliseconds since 1970. */
export interface Gap {
  from: number;
  to: number;
}

/** Less is the common inexactness of clocks and timers, in milliseconds. */
const JUMP_MS = 2000;
/** A clock that was set back and is right again has moved by about as much. */
const SAME_MS = 60_000;
/** A window that was not looked at has its timers seldom: no gap. A shorter nap needs no question. */
const GAP_MS = 60_000;

/**
 * What follows from another look at the clocks. One that was set back is told by the steady one; forwards, sleep and a
 * setting look alike: the time counts, and the creator is asked.
 */
export function lookAt(
  before: ClockState,
  wall: number,
  steady: number,
): { clock: ClockState; gap: Gap | null } {
  const jump = wall - before.wall - (steady - before.steady);
  if (jump < -JUMP_MS) {
    return { clock: { wall, steady, offset: before.offset - jump }, gap: null };
  }
  if (before.offset > 0 && jump > JUMP_MS && Math.abs(jump - before.offset) < SAME_MS) {
    return { clock: { wall, steady, offset: Math.max(0, before.offset - jump) }, gap: null };
  }
  const { offset } = before;
  const gap = jump > GAP_MS ? { from: before.wall + offset, to: wall + offset } : null;
  return { clock: { wall, steady, offset }, gap };
}

/** The time in a window on air. */
export interface StageClock {
  /** Milliseconds since 1970; changes with each whole second. */
  readonly now: ReadonlySignal<number>;
  /** By how much the machine's clock was set back, in milliseconds; 0: it was not. */
  readonly offset: ReadonlySignal<number>;
  /** The last time that nobody looked; null: there was none, or it was answered. */
  readonly gap: ReadonlySignal<Gap | null>;
  /** The time at this very moment. */
  exact(): number;
  /** The question about the gap was answered. */
  forgetGap(): void;
  /** The machine's clock is right as it is. */
  forgetOffset(): void;
  /** Ticks until the signal ends. */
  start(ending: AbortSignal): void;
}

/** Remembers what was noticed of the clock for the windows that open later. */
export interface ClockNotes {
  read(): number;
  write(offset: number): void;
}

export function createStageClock(source: TimeSource, notes: ClockNotes): StageClock {
  let state: ClockState = { wall: source.wall(), steady: source.steady(), offset: notes.read() };
  const now = signal(state.wall + state.offset);
  const offset = signal(state.offset);
  const gap = signal<Gap | null>(null);

  function look(): number {
    const seen = lookAt(state, source.wall(), source.steady());
    if (seen.clock.offset !== state.offset) setOffset(seen.clock.offset);
    state = seen.clock;
    if (seen.gap) gap.value = seen.gap;
    return state.wall + state.offset;
  }

  function setOffset(to: number): void {
    offset.value = to;
    notes.write(to);
  }

  /** Each timer is set to the next whole second anew: what one is late the next one is not. */
  function start(ending: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      if (ending.aborted) return;
      now.value = look();
      timer = setTimeout(tick, 1000 - (now.peek() % 1000));
    };
    ending.addEventListener('abort', () => clearTimeout(timer));
    // Timers of a window that is not seen are late: it is right when it is seen again.
    document.addEventListener('visibilitychange', tick, { signal: ending });
    tick();
  }

  return {
    now,
    offset,
    gap,
    exact: look,
    forgetGap: () => {
      gap.value = null;
    },
    forgetOffset: () => {
      state = { ...state, offset: 0 };
      setOffset(0);
      now.value = look();
    },
    start,
  };
}
