import * as v from 'valibot';
import { expect, it } from 'vitest';
import { connectCouch, request } from '@/utils/sync/couch-connection.ts';

const ACCESS = { url: 'https://couch.test/shop', user: 'anna', password: 'secret' };

it('follows no redirect, sends no cookies and keeps no copy', async () => {
  const sent: [string, RequestInit | undefined][] = [];
  const send: typeof fetch = async (input, init) => {
    sent.push([String(input), init]);
    return new Response('{}');
  };
  await request(connectCouch(ACCESS, send), v.unknown(), '');
  await request(connectCouch(ACCESS, send), v.unknown(), '/_bulk_docs', { docs: [] });
  expect(sent.map(([url]) => url)).toEqual([ACCESS.url, `${ACCESS.url}/_bulk_docs`]);
  for (const [, init] of sent) {
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
  }
});
