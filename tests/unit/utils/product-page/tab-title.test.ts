import { expect, it } from 'vitest';
import { titleOfTab } from '@/utils/product-page/tab-title.ts';

it.each([
  ['Amazon.com: Rose Quartz Roller : Beauty & Personal Care', 'Rose Quartz Roller'],
  ['Amazon.com : Rose Quartz Roller', 'Rose Quartz Roller'],
  ['Rose Quartz Roller : Amazon.de: Kosmetik', 'Rose Quartz Roller'],
  ['Rose Quartz Roller: Amazon.co.uk: Beauty', 'Rose Quartz Roller'],
  ['Rose Quartz Roller : www.amazon.pl: Kuchnia', 'Rose Quartz Roller'],
  ['Rose Quartz Roller | Amazon.com.br', 'Rose Quartz Roller'],
  ['Amazon.co.jp: ローズクォーツ : ビューティー', 'ローズクォーツ'],
  ['Skillet: cast iron, 26 cm', 'Skillet: cast iron, 26 cm'],
  ['Amazon | 水筒 500ml | サーモス | 水筒 通販', '水筒 500ml'],
  ['Amazon | 水筒 500ml', '水筒 500ml'],
  ['Amazon.co.jp | 水筒 | 青 | サーモス | 水筒 通販', '水筒 | 青'],
  ['www.amazon.com/dp/B0TESTAAA1', ''],
  ['https://www.amazon.com/dp/B0TESTAAA1', ''],
  ['  ', ''],
])('reads %j as %j', (tab, title) => {
  expect(titleOfTab(tab)).toBe(title);
});

it('is done with a megabyte of colons at once', () => {
  expect(titleOfTab(`Amazon.com: ${' : a'.repeat(250_000)}`)).not.toBe('');
});
