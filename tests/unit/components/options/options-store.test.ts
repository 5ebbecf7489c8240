// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { setPictures } from '@/utils/settings/edit.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

it('the options follow what another window stores, and keep what was damaged', async () => {
  const damaged = { at: 1, sections: ['link'], text: '[]' };
  const { store, elsewhere } = await openOptions({}, { state: { damaged } });
  await elsewhere((settings) => setPictures(settings, false));
  expect(store.state.value.settings.pictures).toBe(false);
  expect(store.state.value.damaged).toEqual(damaged);
});

it('a change that is not stored changes nothing that is shown', async () => {
  const { store, failWith } = await openOptions({});
  failWith('quota');
  await expect(store.save((settings) => setPictures(settings, false))).rejects.toThrow();
  expect(store.state.value.settings.pictures).toBe(true);
});

it('storage is read again after the browser was asked to keep the data', async () => {
  let persisted = false;
  const { store } = await openOptions(
    {},
    {
      port: {
        data: {
          readStorage: async () => ({ used: 1, available: 2, persisted }),
          persist: async () => {
            persisted = true;
            return true;
          },
        },
      },
    },
  );
  expect(store.storage.value?.persisted).toBe(false);
  expect(await store.persist()).toBe(true);
  expect(store.storage.value?.persisted).toBe(true);
});
