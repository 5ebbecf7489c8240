import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAsk } from '@/utils/messaging/ask.ts';

const runtime = {
  id: 'linkshelf-id' as string | undefined,
  sendMessage: vi.fn(),
};
const ask = createAsk({
  orphaned: () => runtime.id === undefined,
  sendMessage: (message) => runtime.sendMessage(message),
});

describe('ask', () => {
  beforeEach(() => {
    runtime.id = 'linkshelf-id';
    runtime.sendMessage.mockReset();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('gives the value of the reply', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: true, value: [] });
    expect(await ask('categories/list', {})).toEqual([]);
    expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'categories/list', payload: {} });
  });

  it('throws what the worker refused', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, error: 'not allowed from there' });
    await expect(ask('categories/list', {})).rejects.toThrow('not allowed from there');
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('asks once more when the worker died over the first', async () => {
    runtime.sendMessage
      .mockRejectedValueOnce(new Error('the message channel closed before a response was received'))
      .mockResolvedValueOnce({ ok: true, value: [] });
    expect(await ask('categories/list', {})).toEqual([]);
  });

  it.each([
    ['dies twice', () => Promise.reject(new Error('Could not establish connection'))],
    ['says nothing twice', () => Promise.resolve(undefined)],
  ])('gives up when the worker %s', async (_what, answer) => {
    runtime.sendMessage.mockImplementation(answer);
    await expect(ask('categories/list', {})).rejects.toThrow('no answer to categories/list');
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('knows that its extension was updated before it asks', async () => {
    runtime.id = undefined;
    await expect(ask('categories/list', {})).rejects.toThrow('orphaned');
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });

  it('knows that its extension was updated while it asked', async () => {
    runtime.sendMessage.mockImplementation(() => {
      runtime.id = undefined;
      return Promise.reject(new Error('Extension context invalidated.'));
    });
    await expect(ask('categories/list', {})).rejects.toThrow('orphaned');
  });
});
