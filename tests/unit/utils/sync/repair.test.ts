import { expect, it } from 'vitest';
import { forgetFailure, repairSync } from '@/utils/sync/repair.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

async function stopped() {
  const couch = new FakeCouch();
  const machine = await Machine.make('Studio', couch.fetch);
  await machine.join();
  await machine.sync();
  couch.password = 'other';
  const state = await machine.sync();
  expect(state?.failure).toBe('password');
  return { couch, machine, since: state?.since };
}

it('a new password goes on where the sync stopped', async () => {
  const { couch, machine, since } = await stopped();
  await repairSync(machine.db, 'password', 'other', couch.fetch);
  expect(await machine.state()).toMatchObject({ failure: null, since });
  await machine.save('B0TESTAAA1', 'Lipstick');
  expect(await machine.sync()).toMatchObject({ failure: null });
});

it('a wrong one changes nothing', async () => {
  const { couch, machine } = await stopped();
  await expect(repairSync(machine.db, 'password', 'wrong', couch.fetch)).rejects.toThrow(
    'password',
  );
  expect(await machine.state()).toMatchObject({
    failure: 'password',
    access: { password: 'secret' },
  });
});

it('a passphrase is tested, and everything is compared again', async () => {
  const couch = new FakeCouch();
  const machine = await Machine.make('Studio', couch.fetch);
  await machine.join('correct horse');
  await machine.sync();
  await expect(repairSync(machine.db, 'passphrase', 'wrong', couch.fetch)).rejects.toThrow(
    'passphrase',
  );
  await repairSync(machine.db, 'passphrase', 'correct horse', couch.fetch);
  expect(await machine.state()).toMatchObject({ failure: null, since: null, shopId: '' });
  expect(await machine.sync()).toMatchObject({ failure: null });
});

it('a permission that is given again lets the next run begin', async () => {
  const { machine } = await stopped();
  await forgetFailure(machine.db);
  expect(await machine.state()).toMatchObject({ failure: null, waitUntil: 0 });
});
