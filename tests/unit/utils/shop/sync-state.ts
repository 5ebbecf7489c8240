import type { SyncState } from '@/utils/records/sync-state.ts';

/** As a sync in the middle of its life leaves it. */
export const SYNC_STATE: SyncState = {
  access: {
    url: 'https://couch.example.com/shop',
    user: 'anna',
    password: 'secret',
  },
  keys: null,
  name: 'Studio',
  shopId: '00000009-0000-4000-8000-000000000000',
  since: '12-abc',
  synced: {
    's:settings': {
      id: 's:settings',
      v: {
        home: 'DE',
        'template:x': {
          id: 'x',
          name: 'Short',
          body: '{link}',
          place: 0,
        },
      },
      t: '0momv1yvk-005-00000001',
      ft: {},
      alts: {
        home: [['US', '0momv1yvk-004-00000002']],
      },
      rev: '2-a',
      base: null,
      n: 1,
    },
    'm:00000001': {
      id: 'm:00000001',
      v: {
        name: 'Studio',
        seen: 1777636800000,
        mark: 'abcdefgh',
      },
      t: '0momv1yvk-005-00000001',
      ft: {},
      alts: {},
      rev: null,
      dirty: 1,
      base: null,
      n: 1,
    },
  },
  lastSyncedSettings: {
    home: 'DE',
  },
  refused: {
    'p:us:B0TESTAAA9': 'large',
  },
  conflicts: ['s:settings'],
  lastSyncedAt: 1777636800000,
  failure: null,
  waitUntil: 0,
  failedRuns: 0,
  done: 0,
  total: 0,
};
