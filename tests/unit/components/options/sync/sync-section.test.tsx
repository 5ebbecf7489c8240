// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SyncOptionsPort } from '@/components/options/sync/port.ts';
import type { SyncFailure } from '@/utils/records/sync-state.ts';
import type { SyncFacts } from '@/utils/sync/facts.ts';
import { click, control, has, settled, text, type } from '../../../view.ts';
import { openOptions } from '../page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const URL_ = 'https://couch.example.com/shop';

function facts(failure: SyncFailure | null): SyncFacts {
  return {
    view: {
      isRunning: false,
      done: 0,
      total: 0,
      lastSyncedAt: 0,
      failure,
      needsAttention: failure !== null,
    },
    url: URL_,
    user: 'anna',
    isEncrypted: false,
    device: 'a',
    machines: [
      { id: 'a', name: 'Chrome, Linux', seen: 2 },
      { id: 'b', name: 'Chrome, Linux', seen: 1 },
    ],
    conflicts: [],
    refused: [],
  };
}

async function openSync(sync: Partial<SyncOptionsPort>, hash = '#sync') {
  const page = await openOptions({}, { hash, port: { sync } });
  await vi.waitFor(() => expect(text(page.root)).toContain('Without a server'));
  return page;
}

describe('the set-up of the sync', () => {
  it('begins with two choices, and asks for what belongs to the one', async () => {
    await openSync({});
    expect(has('Server')).toBe(false);
    expect(has('Test and start')).toBe(false);
    await click(control('I have a setup code'));
    expect(has('Setup code')).toBe(true);
    expect(has('Server')).toBe(false);
    await click(control('Set up a new sync'));
    expect(has('Server')).toBe(true);
    expect(has('Setup code')).toBe(false);
  });

  it('begins with the code where the welcome has led here for it', async () => {
    await openSync({}, '#sync/code');
    await vi.waitFor(() => expect(document.activeElement).toBe(control('Setup code')));
  });

  it('says in short what it needs', async () => {
    const page = await openSync({});
    expect(text(page.root.querySelector('.sync-help'))).toContain('docker run');
  });
});

describe('a sync that has stopped', () => {
  afterEach(() => vi.useRealTimers());

  it('asks for just the new password', async () => {
    const repair = vi.fn<SyncOptionsPort['repair']>(async () => 'password');
    const page = await openSync({ facts: async () => facts('password'), repair });
    expect(text(page.root)).toContain('Sync has stopped');
    expect(text(page.root)).not.toContain('Sync is on');
    expect(has('Server')).toBe(false);
    expect(has('Sync now')).toBe(false);
    await type(control('Password'), 'new');
    await click(control('Test and go on'));
    expect(repair).toHaveBeenCalledWith('password', URL_, 'new');
    expect(text(page.root)).toContain('doesn’t accept this user and password');
  });

  it('sends a wrong password again only when the server has forgotten it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const repair = vi.fn<SyncOptionsPort['repair']>(async () => 'password');
    const wrongPasswords = async () => 3;
    const page = await openSync({ facts: async () => facts('password'), repair, wrongPasswords });
    await type(control('Password'), 'old');
    await click(control('Test and go on'));
    await click(control('Test and go on'));
    expect(repair).toHaveBeenCalledTimes(1);
    expect(text(page.root)).toContain('That makes 3 wrong passwords');
    vi.setSystemTime(Date.now() + 5 * 60 * 1000);
    await click(control('Test and go on'));
    expect(repair).toHaveBeenCalledTimes(2);
  });

  it('asks for the permission with a button alone', async () => {
    const repair = vi.fn<SyncOptionsPort['repair']>(async () => null);
    await openSync({ facts: async () => facts('permission'), repair });
    expect(has('Password')).toBe(false);
    await click(control('Allow and go on'));
    expect(repair).toHaveBeenCalledWith('permission', URL_, '');
  });

  it('asks for nothing where waiting is all that is to be done', async () => {
    const page = await openSync({ facts: async () => facts('server') });
    expect(text(page.root)).toContain('Sync is on');
    expect(has('Sync now')).toBe(true);
    expect(has('Password')).toBe(false);
  });
});

describe('the devices', () => {
  it('are told apart, renamed and forgotten', async () => {
    const renameMachine = vi.fn(async () => undefined);
    const forgetMachine = vi.fn(async () => undefined);
    const page = await openSync({ facts: async () => facts(null), renameMachine, forgetMachine });
    expect(text(page.root)).toContain('Chrome, Linux (1) this device');
    expect(has('Forget Chrome, Linux (1)')).toBe(false);
    await click(control('Rename Chrome, Linux (2)'));
    const field = document.querySelector<HTMLInputElement>('.sync-machine input');
    expect(document.activeElement).toBe(field);
    if (field) await type(field, 'Laptop');
    await settled(() => field?.form?.requestSubmit());
    expect(renameMachine).toHaveBeenCalledWith('b', 'Laptop');
    await click(control('Forget Chrome, Linux (2)'));
    expect(forgetMachine).toHaveBeenCalledWith('b');
    expect(text(page.root)).toContain('is off the list');
  });
});

it('a note of an account that two devices wrote is named by its country', async () => {
  const value = (note: string, machine: string) => ({ value: note, machine, time: 1 });
  const values = [value('Paid in May', 'Laptop'), { ...value('Paid by cheque', 'Desk'), time: 2 }];
  const conflicts = [{ id: 'a:es', title: 'a:es', field: 'note', values }];
  const page = await openSync({ facts: async () => ({ ...facts(null), conflicts }) });
  expect(text(page.root)).toContain('Spain');
  expect(text(page.root)).not.toContain('a:es');
});

it('what was refused is named as the creator calls it, with what to do', async () => {
  const ids = ['e:de:2021-04', 'e:us-onsite:periods', 'a:es', 'p:us:B0TESTAAA1', 'e:xx:2021-04'];
  const refused = ids.map((id) => ({
    id,
    name: id.startsWith('p:') ? 'Lipstick' : id,
    reason: 'large',
  }));
  const page = await openSync({ facts: async () => ({ ...facts(null), refused }) });
  const lines = [...page.root.querySelectorAll('.sync-list strong')].map((name) => text(name));
  expect(lines.slice(0, ids.length)).toEqual([
    'Reports: Germany, April 2021',
    'Reports of whole periods: United States (onsite)',
    'Spain',
    'Lipstick',
    'e:xx:2021-04',
  ]);
  expect(text(page.root)).toContain('max_document_size');
});
