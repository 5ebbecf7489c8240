import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { asksForSupport, offersReward } from '@/utils/descriptions/asking.ts';
import { findStatement } from '@/utils/descriptions/find-disclosure.ts';
import { readerText } from '@/utils/descriptions/reader-text.ts';

const { wordings } = shippedDisclosures();
const spotIn = (text: string, language: string) =>
  findStatement(readerText(text), wordings[language]?.statement ?? '', language);

describe('the disclosure is found as a reader would', () => {
  it.each([
    [
      'soft hyphens',
      'de',
      'Als Ama\u00adzon-Part\u00adner ver\u00addiene ich an quali\u00adfizierten Verkäufen.',
    ],
    [
      'letters taken apart',
      'de',
      'Als Amazon-Partner verdiene ich an qualifizierten Verka\u0308ufen',
    ],
    [
      'entities',
      'de',
      '<p>Als Amazon&#8209;Partner verdiene ich an qualifizierten Verk&auml;ufen.</p>',
    ],
    [
      'markup',
      'en',
      '<em>As an <b>Amazon</b> Associate</em> I&nbsp;earn from <i>qualifying</i> purchases.',
    ],
    ['Markdown', 'en', '*As an **Amazon Associate** I earn from qualifying purchases.*'],
    [
      'wide letters',
      'en',
      'Ａｓ ａｎ Ａｍａｚｏｎ Ａｓｓｏｃｉａｔｅ Ｉ ｅａｒｎ ｆｒｏｍ ｑｕａｌｉｆｙｉｎｇ ｐｕｒｃｈａｓｅｓ',
    ],
    ['several people', 'en', 'As Amazon Associates, we earn from qualifying purchases.'],
    ['influencers', 'en', 'As an Amazon Influencer I earn from qualifying purchases.'],
    ['a name', 'ja', 'Amazonのアソシエイトとして、私の店は適格販売により収入を得ています。'],
    [
      'several people in German',
      'de',
      'Als Amazon-Partner verdienen wir an qualifizierten Verkäufen.',
    ],
  ])('with %s', (_, language, text) => {
    expect(spotIn(text, language)).toMatchObject({ isOld: false });
  });

  it.each([
    [
      'en',
      'My shop is a participant in the Amazon Services LLC Associates Program, an affiliate advertising program',
    ],
    ['de', 'Ich bin Teilnehmerin des Partnerprogramms von Amazon EU, das'],
  ])('as the older long statement: %s', (language, text) => {
    expect(spotIn(text, language)).toMatchObject({ isOld: true });
  });

  it('and not where no reader sees it', () => {
    expect(spotIn(`<p>x</p><!-- ${wordings.en?.statement} -->`, 'en')).toBeNull();
    expect(spotIn(`<script>"${wordings.en?.statement}"</script><p>x</p>`, 'en')).toBeNull();
    expect(spotIn('I earn my living.', 'en')).toBeNull();
  });
});

describe('what the programmes bar', () => {
  it.each([
    'Support the channel by buying through my links!',
    'Use my link below to support me',
    'Unterstütze mich, indem du über meinen Link kaufst',
    'Soutenez-moi en achetant avec ce lien',
    'Apóyame comprando con mi enlace',
    'Acquistando da qui puoi sostenermi: compra per sostenere il canale',
    'Me ajuda comprando pelo meu link: compre e me ajuda',
    'Steun mij door via deze link te kopen',
    'このリンクから購入して応援してください',
    'ادعمني عبر الشراء من هذا الرابط',
  ])('asking for support: %s', (text) => {
    expect(asksForSupport(text)).toBe(true);
  });

  it.each([
    'Giveaway: buy one and win',
    'Gewinnspiel unter allen Käufern',
    'Sorteio!',
    'プレゼント企画',
  ])('a reward: %s', (text) => {
    expect(offersReward(text)).toBe(true);
  });

  it.each([
    'At no extra cost to you.',
    'A desk with good support for your back',
    'I use it every day',
  ])('neither: %s', (text) => {
    expect([asksForSupport(text), offersReward(text)]).toEqual([false, false]);
  });
});
