import { describe, expect, it } from 'vitest';
import { emptyAccount, readAccount } from '@/utils/earnings/accounts/account.ts';
import { editAccount } from '@/utils/earnings/accounts/edit-account.ts';
import { redoLast, undoLast } from '@/utils/shop/commands/history.ts';
import { later, useFreshShop } from '../../shop/shop.ts';

const shop = useFreshShop();

async function spain() {
  const record = await shop.db.get('accounts', 'a:es');
  return record && readAccount(record);
}

describe('an edit of an account', () => {
  it('makes the record, to be sent', async () => {
    const done = await editAccount(shop.db, 'ES', { status: 'trial', appliedOn: '2026-06-13' });
    expect(done).toEqual({ what: 'account', count: 0, of: 'earnings' });
    expect(await spain()).toEqual({
      ...emptyAccount('ES'),
      status: 'trial',
      appliedOn: '2026-06-13',
    });
    expect((await shop.db.get('accounts', 'a:es'))?.dirty).toBe(1);
  });

  it('is one step for undo and redo, and leaves what was entered before', async () => {
    await editAccount(shop.db, 'ES', { status: 'trial', note: 'First try' });
    later();
    await editAccount(shop.db, 'ES', { status: 'accepted', acceptedOn: '2026-12-01' });
    later();
    await undoLast(shop.db);
    expect(await spain()).toMatchObject({ status: 'trial', acceptedOn: null, note: 'First try' });
    await redoLast(shop.db);
    expect(await spain()).toMatchObject({ status: 'accepted', note: 'First try' });
  });

  it('taken back as the first one leaves nothing entered', async () => {
    await editAccount(shop.db, 'ES', { status: 'trial', sales: 2, checks: { posts: true } });
    later();
    await undoLast(shop.db);
    expect(await spain()).toEqual(emptyAccount('ES'));
  });

  it('that changes nothing is none', async () => {
    await editAccount(shop.db, 'ES', { status: 'trial' });
    later();
    expect(await editAccount(shop.db, 'ES', { status: 'trial' })).toBe(null);
  });
});
