import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureUrl } from '@/utils/product-page/pictures.ts';

it.each([
  ['https://m.media-amazon.com/images/I/71abcDEF01L._AC_SL1500_.jpg', '71abcDEF01L._SL80_.jpg'],
  ['https://m.media-amazon.com/images/I/71abcDEF01L.jpg', '71abcDEF01L._SL80_.jpg'],
  ['https://images-na.ssl-images-amazon.com/images/I/51x+y-zL._SX300_.png', '51x+y-zL._SL80_.png'],
  [
    'https://images-eu.ssl-images-amazon.com/images/P/B0TESTAAA1.01.LZZ.gif',
    'B0TESTAAA1._SL80_.gif',
  ],
])('asks for %s in the size that is shown', (image, name) => {
  expect(pictureUrl(image, 40)?.endsWith(`/${name}`)).toBe(true);
});

it.each([
  ['no picture', null],
  ['no address', 'landing image'],
  ['a drawn one', 'data:image/gif;base64,R0lGOD'],
  ['another host', 'https://images.example.com/images/I/71abc.jpg'],
  ['a look-alike', 'https://media-amazon.com.example.com/images/I/71abc.jpg'],
  ['a host that only ends alike', 'https://evilmedia-amazon.com/images/I/71abc.jpg'],
  ['a user name', 'https://m.media-amazon.com@example.com/images/I/71abc.jpg'],
  ['another port', 'https://m.media-amazon.com:8443/images/I/71abc.jpg'],
  ['no encryption', 'http://m.media-amazon.com/images/I/71abc.jpg'],
  ['a script', 'javascript:alert(1)'],
])('requests nothing for %s', (_, image) => {
  expect(pictureUrl(image, 40)).toBeNull();
});

it('never leaves the image hosts, whatever a page gave', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (image) => {
      const url = pictureUrl(image, 40);
      expect(url === null || /^https:\/\/[\w.-]*amazon\.(?:com|cn)\//.test(url)).toBe(true);
    }),
  );
});
