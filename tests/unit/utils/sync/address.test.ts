import { describe, expect, it } from 'vitest';
import { databaseUrl, readSetupCode, setupCode, splitUrl } from '@/utils/sync/address.ts';

describe('databaseUrl', () => {
  it.each([
    ['couch.example.com', 'shop', 'https://couch.example.com/shop'],
    ['https://couch.example.com:6984/', ' shop ', 'https://couch.example.com:6984/shop'],
    ['https://example.com/couch/', 'my shop', 'https://example.com/couch/my%20shop'],
    ['http://localhost:5984', 'shop', 'http://localhost:5984/shop'],
    ['http://127.0.0.1:5984', 'shop', 'http://127.0.0.1:5984/shop'],
  ])('reads %s and %s', (server, database, url) => {
    expect(databaseUrl(server, database)).toEqual({ url });
  });

  it.each([
    ['', 'shop', 'url'],
    ['couch.example.com', ' ', 'url'],
    ['https://', 'shop', 'url'],
    ['http://couch.example.com', 'shop', 'https'],
    ['http://localhost.example.com', 'shop', 'https'],
    ['ftp://couch.example.com', 'shop', 'https'],
  ])('refuses %s and %s', (server, database, why) => {
    expect(databaseUrl(server, database)).toBe(why);
  });

  it('never sends a password that stands in the address', () => {
    expect(databaseUrl('https://anna:secret@couch.example.com', 'shop')).toEqual({
      url: 'https://couch.example.com/shop',
    });
  });

  it('is taken apart again', () => {
    expect(splitUrl('https://example.com/couch/my%20shop')).toEqual({
      server: 'https://example.com/couch',
      database: 'my shop',
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
});
