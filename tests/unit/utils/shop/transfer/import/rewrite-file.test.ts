import { describe, expect, it } from 'vitest';
import { decode, type Encoding } from '@/utils/shop/transfer/import/decode.ts';
import { rewriteFile } from '@/utils/shop/transfer/import/rewrite-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Puts `new` in the place of `old`. */
function replaced(file: Uint8Array, encoding: Encoding, put = 'new') {
  const start = decode(file, encoding).indexOf('old');
  return rewriteFile({ bytes: file, encoding }, [{ start, end: start + 3, text: put }]);
}

describe('rewriteFile', () => {
  it('keeps the byte order mark', () => {
    expect(replaced(bytes('\xef\xbb\xbfan old one'), 'utf-8')).toBe('\ufeffan new one');
    const utf16 = bytes('\xff\xfea\0 \0o\0l\0d\0');
    expect(replaced(utf16, 'utf-16le')).toEqual(bytes('\xff\xfea\0 \0n\0e\0w\0'));
  });

  it.each([
    ['broken UTF-8', 'utf-8', '\xc3\xa9\xc3 \xe3\x83 \xe3\x83\xaaold\xff\xc3', 'new'],
    ['one byte a letter', 'windows-1252', 'F\xfcr old \x80', 'new'],
    ['Japanese', 'shift_jis', '\x83\x8a\x83\x62old\x83\x76 \xb1', 'new'],
    ['Chinese', 'gb18030', '\xd6\xd0\x81\x30\x81\x30old\xc6\xb7', 'new'],
  ] as const)('keeps every other byte: %s', (_, encoding, text, put) => {
    expect(replaced(bytes(text), encoding, put)).toEqual(bytes(text.replace('old', put)));
  });

  it('writes what is put in in the encoding of the file, or all of it as UTF-8', () => {
    expect(replaced(bytes('\xe9 old'), 'windows-1252', 'ä')).toEqual(bytes('\xe9 \xe4'));
    expect(replaced(bytes('\x83\x8a old'), 'shift_jis', 'リ')).toEqual(bytes('\x83\x8a \x83\x8a'));
    expect(replaced(bytes('\xe9 old'), 'windows-1252', 'リ')).toBe('\ufeffé リ');
  });
});
