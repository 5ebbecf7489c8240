import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveShop, type LivePort } from '@/components/ui/live-shop.ts';
import type { Changed } from '@/utils/messaging/messages.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';

const settings = defaultSettings();
let hear: (what: Changed) => void;
let ending: AbortController;

const port: LivePort = {
  settings: async () => ({ settings, damaged: false, waiting: [] }),
  watchChanges: (onChange) => {
    hear = onChange;
  },
};

/** Every read is answered when the test says so. */
function controlled() {
  const answers: ((value: string | Error) => void)[] = [];
  const read = () =>
    new Promise<string>((resolve, reject) => {
      answers.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
    });
  return { answers, read };
}

const flush = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});
afterEach(() => void vi.useRealTimers());

describe('reading', () => {
  it('shows what was read, all of one moment', async () => {
    const shop = createLiveShop(port, async (version) => `shop ${version}`);
    await shop.read();
    expect(shop.snapshot.value).toBe('shop 0');
    await shop.changed();
    expect(shop.snapshot.value).toBe('shop 1');
  });

  it('reads once more however many changes are heard of meanwhile', async () => {
    const { answers, read } = controlled();
    const shop = createLiveShop(port, read);
    const first = shop.read();
    const second = shop.changed();
    const third = shop.changed();
    answers[0]?.('before');
    await flush();
    expect(answers).toHaveLength(2);
    answers[1]?.('after');
    await Promise.all([first, second, third]);
    expect(shop.snapshot.value).toBe('after');
    expect(answers).toHaveLength(2);
  });

  it('keeps what it has when it cannot read again, and says why', async () => {
    const { answers, read } = controlled();
    const shop = createLiveShop(port, read);
    const reads = [shop.read()];
    answers[0]?.('shop');
    await Promise.all(reads);
    reads.push(shop.changed());
    answers[1]?.(new Error('blocked'));
    await Promise.all(reads);
    expect(shop.snapshot.value).toBe('shop');
    expect(shop.failure.value).toEqual(new Error('blocked'));
  });
});

describe('what others do', () => {
  it('is read at once, then after two seconds, however much it is', async () => {
    const read = vi.fn(async () => 'shop');
    createLiveShop(port, read).start(ending.signal);
    hear('shop');
    await vi.advanceTimersByTimeAsync(0);
    expect(read).toHaveBeenCalledTimes(1);
    for (let change = 0; change < 100; change++) hear('shop');
    await vi.advanceTimersByTimeAsync(1999);
    expect(read).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('with streams leaves the version of the shop: only what can be undone is new', async () => {
    const read = vi.fn(async (version: number, before: string | null) => `${version} ${before}`);
    const shop = createLiveShop(port, read);
    await shop.read();
    shop.start(ending.signal);
    hear('streams');
    await vi.advanceTimersByTimeAsync(0);
    expect(read.mock.calls).toEqual([
      [0, null],
      [0, '0 null'],
    ]);
    expect(shop.version.value).toBe(0);
  });

  it('is not read after the end', async () => {
    const read = vi.fn(async () => 'shop');
    createLiveShop(port, read).start(ending.signal);
    hear('shop');
    ending.abort();
    hear('shop');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('the settings', () => {
  it('are read at the start and after each change', async () => {
    const read = vi.spyOn(port, 'settings');
    const shop = createLiveShop(port, async () => 'shop');
    shop.start(ending.signal);
    await flush();
    expect(shop.settings.value).toBe(settings);
    hear('settings');
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });

  it('that cannot be read are damaged, and that is reported', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...port, settings: () => Promise.reject(new Error('broken')) };
    const shop = createLiveShop(broken, async () => 'shop');
    shop.start(ending.signal);
    await flush();
    expect(shop.damaged.value).toBe(true);
    expect(reported).toHaveBeenCalledOnce();
    reported.mockRestore();
  });
});
