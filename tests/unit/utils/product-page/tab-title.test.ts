import { expect, it } from 'vitest';
import { titleOfTab } from '@/utils/product-page/tab-title.ts';

it.each([
  ['Amazon.com: Rose Quartz Roller : Beauty & Personal Care', 'Rose Quartz Roller'],
  ['Amazon.com : Rose Quartz Roller', 'Rose Quartz Roller'],
  ['Rose Quartz Roller : Amazon.de: Kosmetik', 'Rose Quartz Roller'],
  ['Rose Quartz Roller: Amazon.co.uk: Beauty', 'Rose Quartz Roller'],
  ['Rose Quartz Roller | Amazon.com.br', 'Rose Quartz Roller'],
  ['Amazon.co.jp: ローズクォーツ : ビューティー', 'ローズクォーツ'],
  ['Skillet: cast iron, 26 cm', 'Skillet: cast iron, 26 cm'],
  ['www.amazon.com/dp/B0TESTAAA1', ''],
  ['https://www.amazon.com/dp/B0TESTAAA1', ''],
  ['  ', ''],
])('reads %j as %j', (tab, title) => {
  expect(titleOfTab(tab)).toBe(title);
});

it('is done with a megabyte of colons at once', () => {
  expect(titleOfTab(`Amazon.com: ${' : a'.repeat(250_000)}`)).not.toBe('');
});
