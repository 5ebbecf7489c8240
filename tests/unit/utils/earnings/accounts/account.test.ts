import { describe, expect, it } from 'vitest';
import {
  accountId,
  emptyAccount,
  fieldsOfEdit,
  LIMITS,
  readAccount,
} from '@/utils/earnings/accounts/account.ts';
import { makeClock } from '@/utils/records/clock.ts';
import { create, edit, type Fields } from '@/utils/records/record.ts';

const clock = (time: number) => makeClock({ time, counter: 0, device: 'aaaaaaaa' });
const record = (fields: Fields, id = 'a:es') => create(id, fields, clock(1));

describe('an account’s record', () => {
  it('has one id for each marketplace, on every machine', () => {
    expect(accountId('ES')).toBe('a:es');
  });

  it('is read field by field', () => {
    const read = readAccount(
      record({
        status: 'trial',
        appliedOn: '2026-06-13',
        storeIds: ['mine-21'],
        threshold: 2500,
        sales: 2,
        'check:posts': true,
        'check:sites': null,
      }),
    );
    expect(read).toEqual({
      ...emptyAccount('ES'),
      status: 'trial',
      appliedOn: '2026-06-13',
      storeIds: ['mine-21'],
      threshold: 2500,
      sales: 2,
      checks: ['posts'],
    });
  });

  it.each<[string, Fields]>([
    ['a status of a newer version', { status: 'paused' }],
    ['a day that is none', { appliedOn: '2026-02-30' }],
    ['a moment', { acceptedOn: 1_780_000_000_000 }],
    ['half an item', { sales: 1.5 }],
    ['fewer sales than none', { sales: -1 }],
    ['half a cent', { balance: 10.5 }],
    ['a sum beyond all sense', { threshold: 1e15 }],
    ['a threshold below zero', { threshold: -1 }],
    ['ids that are none', { storeIds: [1, 2] }],
    ['a note that is none', { note: 7 }],
  ])('%s spares the rest', (_what, fields) => {
    const read = readAccount(record({ ...fields, onsiteId: 'onamzme-20' }));
    expect(read).toEqual({ ...emptyAccount('ES'), onsiteId: 'onamzme-20' });
  });

  it('cuts a note that is too long', () => {
    expect(readAccount(record({ note: 'x'.repeat(LIMITS.note + 1) }))?.note).toHaveLength(
      LIMITS.note,
    );
  });

  it('is none where it was deleted, or of a marketplace that is not known here', () => {
    expect(readAccount(edit(record({ status: 'trial' }), { del: true }, clock(2)))).toBe(null);
    expect(readAccount(record({}, 'a:zz'))).toBe(null);
    expect(readAccount(record({}, 'p:es:B000000000'))).toBe(null);
  });
});

describe('an edit', () => {
  it('changes only what it names', () => {
    expect(fieldsOfEdit({ status: 'accepted', acceptedOn: '2026-12-01' })).toEqual({
      status: 'accepted',
      acceptedOn: '2026-12-01',
    });
    expect(fieldsOfEdit({})).toEqual({});
  });

  it('takes away what is emptied', () => {
    expect(fieldsOfEdit({ note: '  ', onsiteId: ' ', appliedOn: null, sales: null })).toEqual({
      note: null,
      onsiteId: null,
      appliedOn: null,
      sales: null,
    });
  });

  it('cleans ids: one line each, none empty, none twice', () => {
    expect(fieldsOfEdit({ storeIds: [' mine-21\n', 'mine-21', '', 'blog-21'] })).toEqual({
      storeIds: ['mine-21', 'blog-21'],
    });
  });

  it('keeps no more than is read again', () => {
    const ids = Array.from({ length: LIMITS.ids + 5 }, (_, at) => `${at}`.padEnd(90, 'x'));
    const fields = fieldsOfEdit({
      storeIds: ids,
      note: 'n'.repeat(9_000),
      onsiteId: 'o'.repeat(99),
    });
    const read = readAccount(record(fields));
    expect(read?.storeIds).toHaveLength(LIMITS.ids);
    expect(read?.note).toHaveLength(LIMITS.note);
    expect(read?.onsiteId).toHaveLength(LIMITS.id);
  });

  it('ticks and unticks one item of the checklist without the others', () => {
    expect(fieldsOfEdit({ checks: { posts: true, sites: false } })).toEqual({
      'check:posts': true,
      'check:sites': null,
    });
  });
});
