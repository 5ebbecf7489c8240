import { describe, expect, it } from 'vitest';
import { databaseUrl, readSetupCode, setupCode, splitUrl } from '@/utils/sync/address.ts';

describe('databaseUrl', () => {
  it.each([
    ['couch.example.com', 'shop', 'https://couch.example.com/shop'],
    ['https://couch.example.com:6984/', ' shop ', 'https://couch.example.com:6984/shop'],
    ['https://example.com/couch/', 'teams/my+shop', 'https://example.com/couch/teams%2Fmy%2Bshop'],
    ['http://localhost:5984', 'shop', 'http://localhost:5984/shop'],
    ['http://127.0.0.1:5984', 'shop', 'http://127.0.0.1:5984/shop'],
  ])('reads %s and %s', (server, database, url) => {
    expect(databaseUrl(server, database)).toEqual({ url, host: new URL(url).host });
  });

  it.each([
    ['', 'shop', 'url'],
    ['couch.example.com', ' ', 'url'],
    ['https://', 'shop', 'url'],
    ['http://couch.example.com', 'shop', 'https'],
    ['http://localhost.example.com', 'shop', 'https'],
    ['ftp://couch.example.com', 'shop', 'https'],
    ['https://anna:secret@couch.example.com', 'shop', 'address'],
    ['https://couch.example.com@evil.example', 'shop', 'address'],
    [`https://couch.example.com${' '.repeat(60)}@evil.example`, 'shop', 'address'],
    ['https://couch.example\u00a0.com', 'shop', 'address'],
    ['https://\u202emoc.elpmaxe.hcuoc', 'shop', 'address'],
    ['https://couch\u200b.example.com', 'shop', 'address'],
    ['https://couch.example.com/\u0007', 'shop', 'address'],
    ['couch.example.com', 'My shop', 'name'],
    ['couch.example.com', 'Shop', 'name'],
    ['couch.example.com', 'my.shop', 'name'],
    ['couch.example.com', '2shop', 'name'],
    ['couch.example.com', '_users', 'name'],
  ])('refuses %s and %s', (server, database, why) => {
    expect(databaseUrl(server, database)).toBe(why);
  });

  it('is taken apart again', () => {
    expect(splitUrl('https://example.com/couch/teams%2Fshop')).toEqual({
      server: 'https://example.com/couch',
      database: 'teams/shop',
    });
    expect(splitUrl('')).toEqual({ server: '', database: '' });
  });
});

describe('the setup code', () => {
  const access = { url: 'https://couch.example.com/shop', user: 'Zoë', password: 'pässwörd 🔑' };

  it('comes back as it was', () => {
    expect(readSetupCode(` ${setupCode(access)}\n`)).toEqual(access);
  });

  it.each(['', 'hello', 'linkshelf-sync:', 'linkshelf-sync:!!!', 'linkshelf-sync:WzEsMiwzXQ=='])(
    'is not “%s”',
    (text) => {
      expect(readSetupCode(text)).toBeNull();
    },
  );

  it.each([
    `https://couch.example.com${' '.repeat(60)}@evil.example/shop`,
    'https://couch.example.com@evil.example/shop',
    'https://anna:secret@couch.example.com/shop',
    'https://\u202emoc.elpmaxe/shop',
    'http://couch.example.com/shop',
    'javascript:alert(1)//shop',
    'https://couch.example.com/Shop',
  ])('is refused with the address %s', (url) => {
    expect(readSetupCode(setupCode({ ...access, url }))).toBeNull();
  });

  it('is refused with a user that hides something', () => {
    expect(readSetupCode(setupCode({ ...access, user: 'anna\u202e' }))).toBeNull();
  });
});
