import { describe, expect, it } from 'vitest';
import {
  hostOf,
  initialForm,
  isCodeBad,
  setupOf,
  withCode,
} from '@/components/options/sync/setup-form.ts';
import { setupCode } from '@/utils/sync/address.ts';

const EMPTY = initialForm(null, 'Laptop');
const CODE = setupCode({
  url: 'https://couch.example.com/shop',
  user: 'ann',
  password: 'secret',
});

describe('the form that sets the sync up', () => {
  it('is filled by a setup code, but for the passphrase', () => {
    expect(withCode(EMPTY, CODE)).toEqual({
      code: CODE,
      server: 'https://couch.example.com',
      database: 'shop',
      user: 'ann',
      password: 'secret',
      passphrase: '',
      name: 'Laptop',
    });
  });

  it.each([
    ['', false],
    ['  ', false],
    [CODE, false],
    ['hello', true],
  ])('code "%s": bad is %s', (code, isBad) => {
    const form = withCode(EMPTY, code);
    expect(form.code).toBe(code);
    expect(isCodeBad(form)).toBe(isBad);
  });

  it.each([
    ['couch.example.com', 'shop', { url: 'https://couch.example.com/shop', name: 'Laptop' }],
    ['http://couch.example.com', 'shop', 'https'],
    ['couch.example.com', '', 'url'],
    ['couch.example.com', 'Shop', 'name'],
    ['https://couch.example.com@evil.example', 'shop', 'address'],
  ])('server %s, database "%s"', (server, database, setup) => {
    const found = setupOf({ ...EMPTY, server, database, name: ' ' }, 'Laptop');
    if (typeof setup === 'string') expect(found).toBe(setup);
    else expect(found).toMatchObject(setup);
  });

  it.each([
    ['https://couch.example.com:6984/very/long/path', 'couch.example.com:6984'],
    ['https://couch.example.com@evil.example', null],
    ['', null],
  ])('says where the password goes: %s', (server, host) => {
    expect(hostOf({ ...EMPTY, server, database: 'shop' })).toBe(host);
  });
});
