import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncState } from '@/utils/records/sync-state.ts';
import { createSyncSchedule, type SyncSchedule } from '@/utils/sync/schedule.ts';
import type { SyncSchedulePort } from '@/utils/sync/schedule-port.ts';
import { SYNC_STATE } from '../shop/sync-state.ts';

let port: { [K in keyof SyncSchedulePort]: ReturnType<typeof vi.fn<SyncSchedulePort[K]>> };
let schedule: SyncSchedule;
let isLocked: boolean;
let after: SyncState | null;
/** What the timer that runs would do. */
let timer: (() => void) | null;

beforeEach(() => {
  isLocked = false;
  after = { ...SYNC_STATE, waitUntil: 0 };
  timer = null;
  port = {
    run: vi.fn(async () => after),
    exclusively: vi.fn(async (work) => (isLocked ? 'busy' : work())),
    after: vi.fn((_ms, work) => {
      timer = work;
      return () => {
        timer = null;
      };
    }),
    wake: vi.fn(),
    stopWaking: vi.fn(async () => undefined),
    onEnd: vi.fn(),
  };
  schedule = createSyncSchedule(port);
});

describe('soon', () => {
  it('runs two seconds later, and in half a minute should the worker be stopped', async () => {
    schedule.soon();
    expect(port.after).toHaveBeenCalledWith(2000, expect.any(Function));
    expect(port.wake).toHaveBeenCalledWith(0.5, 15);
    expect(port.run).not.toHaveBeenCalled();
    timer?.();
    await vi.waitFor(() => expect(port.onEnd).toHaveBeenCalled());
    expect(port.run).toHaveBeenCalledWith(false, expect.any(AbortSignal));
  });

  it('has edits that follow each other wait for one run', () => {
    const cancel = vi.fn();
    port.after.mockReturnValue(cancel);
    schedule.soon();
    expect(cancel).not.toHaveBeenCalled();
    schedule.soon();
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});

describe('run', () => {
  it('comes back every quarter of an hour', async () => {
    await schedule.run(true);
    expect(port.run).toHaveBeenCalledWith(true, expect.any(AbortSignal));
    expect(port.wake).toHaveBeenCalledWith(15, 15);
    expect(port.onEnd).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['as long as the server asks', 300_000, 5],
    ['no shorter than an alarm can be', 1000, 0.5],
  ])('waits %s', async (_what, wait, minutes) => {
    vi.useFakeTimers({ now: 1_000_000 });
    after = { ...SYNC_STATE, waitUntil: 1_000_000 + wait };
    await schedule.run(false);
    vi.useRealTimers();
    expect(port.wake).toHaveBeenCalledWith(minutes, 15);
  });

  it('follows a run that goes on elsewhere', async () => {
    isLocked = true;
    await schedule.run(true);
    expect(port.run).not.toHaveBeenCalled();
    expect(timer).not.toBeNull();
  });

  it('wakes the worker no more where no sync is set up', async () => {
    after = null;
    await schedule.run(false);
    expect(port.stopWaking).toHaveBeenCalledTimes(1);
    expect(port.wake).not.toHaveBeenCalled();
  });

  it('is stopped by its signal', async () => {
    let signal: AbortSignal | undefined;
    port.run.mockImplementation(async (_byHand, given) => {
      signal = given;
      schedule.stop();
      return after;
    });
    await schedule.run(true);
    expect(signal?.aborted).toBe(true);
  });
});
