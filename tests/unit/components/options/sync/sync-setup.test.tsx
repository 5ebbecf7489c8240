// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import { click, control, text, type } from '../../../view.ts';
import { openOptions } from '../page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let failure: SyncFailure | null = 'password';
let wrong = 0;
let sent: string[] = [];

async function open() {
  await openOptions(
    {},
    {
      hash: '#sync',
      port: {
        sync: {
          async connect({ password }) {
            sent.push(password);
            if (failure === 'password') wrong += 1;
            return failure;
          },
          wrongPasswords: async () => wrong,
        },
      },
    },
  );
  await click(control('Set up a new sync'));
  await type(control('Server'), 'couch.example.com');
  await type(control('Database'), 'studio');
  await type(control('User'), 'anna');
}

async function attempt(password: string): Promise<string> {
  await type(control('Password'), password);
  await click(control('Test and start'));
  return text(document.querySelector('.sync-setup .bad[role="status"]'));
}

beforeEach(() => {
  failure = 'password';
  wrong = 0;
  sent = [];
});

afterEach(() => vi.useRealTimers());

describe('the choice of the way', () => {
  it.each(['I have a setup code', 'Set up a new sync'])('keeps the focus: %s', async (name) => {
    await openOptions({}, { hash: '#sync' });
    control(name).focus();
    await click(control(name));
    expect(document.activeElement).toBe(control(name));
  });
});

describe('a setup code', () => {
  it.each([
    ['', 'Paste the setup code first.'],
    ['hello', 'This is not a setup code.'],
  ])('"%s" is asked for at its field', async (code, note) => {
    await openOptions({}, { hash: '#sync' });
    await click(control('I have a setup code'));
    await type(control('Setup code'), code);
    await click(control('Test and start'));
    const field = control('Setup code');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const notes = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(notes.map((id) => text(document.getElementById(id)))).toContain(note);
    expect(text(document.querySelector('.sync-setup .bad[role="status"]'))).toBe('');
  });
});

describe('wrong passwords', () => {
  it('are warned of from the third on: the fifth locks the account', async () => {
    await open();
    for (const password of ['one', 'two']) {
      expect(await attempt(password)).not.toContain('CouchDB locks');
    }
    expect(await attempt('three')).toContain('That makes 3 wrong passwords');
    expect(await attempt('four')).toContain('That makes 4 wrong passwords');
  });

  it('are not sent again unchanged after that, until the server has forgotten them', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await open();
    for (const password of ['one', 'two', 'two', 'two']) await attempt(password);
    expect(sent).toEqual(['one', 'two', 'two']);
    expect(await attempt('two')).toContain('That makes 3 wrong passwords');
    vi.setSystemTime(Date.now() + 5 * 60 * 1000);
    await attempt('two');
    expect(sent).toEqual(['one', 'two', 'two', 'two']);
  });

  it('are forgotten with the right one, and said nothing of with another failure', async () => {
    await open();
    for (const password of ['one', 'two', 'three']) await attempt(password);
    failure = 'missing';
    expect(await attempt('right')).not.toContain('wrong passwords');
  });
});
