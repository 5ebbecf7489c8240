import * as fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { unwrapBrand } from '@/utils/product-page/brand.ts';
import { readProduct, readTitle } from '@/utils/product-page/document.ts';
import { cleanText } from '@/utils/product-page/dom.ts';
import { identify } from './identify.ts';

const A = 'B0TESTAAA1';
const B = 'B0TESTBBB2';
const PARENT = 'B0TESTPPP9';

const ADDRESS = `https://www.amazon.de/dp/${A}`;

function open(body: string, { url = ADDRESS, head = '<!doctype html>' } = {}): JSDOM {
  const options = { url, virtualConsole: new VirtualConsole() };
  return new JSDOM(`${head}<html><body>${body}</body></html>`, options);
}

const parse = (body: string) => open(body).window.document;
const product = (body: string) => `<div id="dp"><h1 id="productTitle">T</h1>${body}</div>`;
const page = (body: string) => parse(product(body));
const told = (body: string, url = ADDRESS) => identify(open(product(body), { url }));
const facts = (body: string) => readProduct(page(body), A);
const script = (text: string) => `<script type="text/plain">${text}</script>`;
const form = (asin: string) =>
  `<form id="addToCart"><input type="hidden" name="ASIN" id="ASIN" value="${asin}"></form>`;

describe('the product of a page', () => {
  it.each([
    ['the form', form(A), A],
    ['an input outside the form', `<input id="ASIN" value="${A}">`, A],
    ['a form without a value, and the scripts', `${form('')}${script(`ue_pti = '${B}'`)}`, B],
    ['currentAsin', script(`{"currentAsin" : "${B}",}`), B],
    ['the mark at the ratings', `<div id="averageCustomerReviews" data-asin="${B}"></div>`, B],
    ['the URL alone', '', A],
    ['the form of another id of the product', form(B), B],
    [
      'the form, against a canonical sibling',
      `${form(A)}<link rel="canonical" href="/dp/${B}">`,
      A,
    ],
    ['the form, against decoys', `<input id="asin" name="asin" value="${B}">${form(A)}`, A],
    ['the form, against stale scripts of its sibling', `${form(A)}${script(`ue_pti='${B}'`)}`, A],
    ['a child, while the form holds the parent', `${form(PARENT)}${script(`ue_pti = '${A}'`)}`, A],
    [
      'a child by currentAsin, while the form holds the parent',
      `${form(PARENT)}${script(`var d = { 'currentAsin': '${A}', // c\n }`)}`,
      A,
    ],
    ['scripts without a usable value', `${script('ue_pti = null; ue_pti = "x"')}${form(A)}`, A],
  ])('takes the ASIN of %s', async (_, body, asin) => {
    expect(await told(body)).toMatchObject({ confirmed: true, asin });
  });

  it('tells ASIN and asin apart in quirks mode too', async () => {
    const dom = open(
      `<div id="dp"><b id="title">T</b><input id="asin" value="${B}"><input id="Asin" value="${B}">${form(A)}</div>`,
      { head: '' },
    );
    expect(dom.window.document.compatMode).toBe('BackCompat');
    expect(await identify(dom)).toMatchObject({ asin: A });
  });

  it.each([
    ['no container', '<h1 id="productTitle">T</h1>'],
    ['no title and no form', '<div id="dp"></div>'],
    ['a 404', '<div id="g"><a href="/ref=cs_404_logo">x</a></div>'],
    ['nothing', ''],
  ])('sees no product in %s', async (_, body) => {
    expect(await identify(open(body))).toEqual({ status: 'none' });
  });

  it.each([
    'https://www.amazon.de/s?k=x',
    `https://www.amazon.de/product-reviews/${A}`,
    `https://www.amazon.de/gp/cart/dp/${A}`,
    `https://www.example.com/dp/${A}`,
  ])('sees no product under %s', async (address) => {
    expect(await told(form(A), address)).toEqual({ status: 'none' });
  });

  it.each([
    ['parentAsin in the twister data', script(`x = { "parentAsin" : "${PARENT}", }`), PARENT],
    ['an URL in it', script(`"/gp/twister/ajaxv2?parentAsin=${PARENT}&enPre=1"`), PARENT],
    [
      'the form for no script',
      `<div id="twisterNonJsData"><input name="ASIN" value="${PARENT}"></div>`,
      PARENT,
    ],
    ['itself', script(`"parentAsin":"${A}"`), null],
    ['rubbish', script('"parentAsin":"undefined1"'), null],
    ['nothing', '', null],
  ])('reads the parent from %s', async (_, body, parentAsin) => {
    expect(await told(form(A) + body)).toMatchObject({ confirmed: true, asin: A, parentAsin });
  });

  it('searches a megabyte of script once, and stops at what it found', async () => {
    const long = script('"parentAsin":null,'.repeat(60_000));
    const body = `${form(A)}${long}${script(`"parentAsin":"${PARENT}"`)}${script('x'.repeat(1_000_000))}`;
    expect(await told(body)).toMatchObject({ parentAsin: PARENT });
  });
});

describe('the title', () => {
  it.each([
    ['white space', '<span id="productTitle">\n  A \n\t b </span>', 'A b'],
    [
      'a style sheet in the block',
      '<div id="title"><style>.a{color:red}</style><span>A</span></div>',
      'A',
    ],
    ['a script in the block', '<div id="title"><script type="x">var a</script>A</div>', 'A'],
    ['an empty first place', '<span id="productTitle"> </span><h1 id="title">A</h1>', 'A'],
    ['a book of 2012', '<span id="btAsinTitle">A <span>[Paperback]</span></span>', 'A [Paperback]'],
    ['digital music', '<div id="dmusicProductTitle_feature_div"><h1> A </h1></div>', 'A'],
    ['a film', '<h1 id="aiv-content-title">A <span class="release-year">2017</span></h1>', 'A'],
    ['right-to-left overrides', '<span id="productTitle">A\u202e b\u2066c\u200f</span>', 'A bc'],
    ['control characters', '<span id="productTitle">A\u0007b\u0085c</span>', 'A b c'],
    ['emoji with joiners', '<span id="productTitle">👩‍🚀 A</span>', '👩‍🚀 A'],
    ['markup as text', '<span id="productTitle">&lt;img onerror=x&gt;</span>', '<img onerror=x>'],
    ['none', '<div></div>', ''],
  ])('with %s', (_, body, title) => {
    expect(readTitle(parse(body))).toBe(title);
  });

  it('is the tab’s where the page has none that is known', () => {
    const doc = parse('<div id="dp"></div>');
    doc.title = 'Amazon.de: A b : Beauty';
    expect(readProduct(doc, A).title).toBe('A b');
  });

  it('is one clean line, whatever the page writes', () => {
    const doc = parse('<span id="productTitle"></span>');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        doc.querySelector('#productTitle')!.textContent = `${text}\ud800`;
        const title = readTitle(doc);
        expect(title.isWellFormed()).toBe(true);
        expect(title).not.toMatch(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\s|\s$|\s\s/u);
      }),
    );
  });

  it('costs the same however many elements it is made of', () => {
    const doc = parse('<span id="productTitle"></span>');
    const title = doc.querySelector('#productTitle')!;
    const looks = (count: number) => {
      title.innerHTML = '<b>a</b>'.repeat(count);
      const matches = vi.spyOn(doc.defaultView!.Element.prototype, 'matches');
      readTitle(doc);
      const { length } = matches.mock.calls;
      matches.mockRestore();
      return length;
    };
    expect(looks(10)).toBe(10);
    expect(looks(20_000)).toBe(looks(5000));
  });

  it('is cut where no title is so long', () => {
    expect(cleanText('a'.repeat(1_000_000))).toHaveLength(20_000);
  });
});

describe('unwrapBrand', () => {
  it.each([
    ['Visit the Acme & Sons Store', 'Acme & Sons'],
    ['Brand: Acme', 'Acme'],
    ['Besuche den Acme-Store', 'Acme'],
    ['Besuchen Sie den Acme-Store', 'Acme'],
    ['Marke: Acme', 'Acme'],
    ['Visiter la boutique Acme', 'Acme'],
    ['Marque\u00a0: Acme', 'Acme'],
    ['Visita la tienda de Acme', 'Acme'],
    ['Visita la Store de Acme', 'Acme'],
    ['Marca: Acme', 'Acme'],
    ['Visite a loja Acme', 'Acme'],
    ['Visita lo Store di Acme', 'Acme'],
    ['Bezoek de Acme-Store', 'Acme'],
    ['De Acme Store openen', 'Acme'],
    ['Merk: Acme', 'Acme'],
    ['Besök Acme-butiken', 'Acme'],
    ['Varumärke: Acme', 'Acme'],
    ['Odwiedź sklep Acme', 'Acme'],
    ["Acme Store'u ziyaret edin", 'Acme'],
    ['Acmeのストアを表示', 'Acme'],
    ['ブランド: アクメ', 'アクメ'],
    ['访问 Acme 店铺', 'Acme'],
    ['品牌：顶点', '顶点'],
    ['قم بزيارة متجر Acme', 'Acme'],
    ['تفضل بزيارة متجر Halden', 'Halden'],
    ['تفضَّل بزيارة متجر ‎Halden‎', 'Halden'],
    ['تفضلوا بزيارة متجر Acme & Sons', 'Acme & Sons'],
    ['زُر متجر نور', 'نور'],
    ['زر متجر نور', 'نور'],
    ['تسوق من متجر هالدن', 'هالدن'],
    ['العلامة التجارية: Acme', 'Acme'],
    ['Acme स्टोर पर जाएं', 'Acme'],
    ['ब्रांड: Acme', 'Acme'],
    ['VISIT THE Acme STORE', 'Acme'],
    ['Brand: Visit the Acme Store', 'Acme'],
    ['Bezoek de Acme Store', 'Acme'],
    ['Besök butiken Acme', 'Acme'],
    ['Acme Store’u ziyaret edin', 'Acme'],
    ['Visitez la boutique Acme', 'Acme'],
    ['アクメストアを表示', 'アクメ'],
    ['访问 Acme 商店', 'Acme'],
    ['Rated: NR (Not Rated) Format: DVD', ''],
    ['Format: Blu-ray', ''],
    ['Acme', 'Acme'],
    ['Visit the Store', 'Visit the Store'],
    ['', ''],
  ])('%s', (line, brand) => {
    expect(unwrapBrand(line)).toBe(brand);
  });

  it('finds the name in an unknown wording by the address of the store', () => {
    const line = 'Acme & Sons ஸ்டோரைப் பார்வையிடவும்';
    expect(unwrapBrand(line, '/stores/AcmeSons/page/1-2-3?ref_=x')).toBe('Acme & Sons');
    expect(unwrapBrand(line, '/stores/page/1-2-3')).toBe(line);
    expect(unwrapBrand(line, '/stores/Other/page/1')).toBe(line);
  });
});

describe('brand and makers', () => {
  const person = (name: string, role: string) =>
    `<span class="author"><a href="/x">${name}</a><span class="contribution"><span>(${role}), </span></span></span>`;
  it.each([
    ['a store', '<a id="bylineInfo" href="/stores/Acme/page/1">Visit the Acme Store</a>', 'Acme'],
    ['an author', `<div id="bylineInfo">by ${person('A. Writer', 'Author')}</div>`, 'A. Writer'],
    [
      'authors, without their translator',
      `<div id="bylineInfo">${person('A', 'Autor')}${person('B', 'Autor')}${person('C', 'Übersetzer')}</div>`,
      'A, B',
    ],
    [
      'an author with a popover',
      '<div id="bylineInfo"><span class="author"><div class="a-popover-preload"><a href="/x">› Visit Amazon’s A Page</a></div><a class="contributorNameID">A</a></span></div>',
      'A',
    ],
    [
      'a phone, where the title lies in the byline',
      '<div id="bylineInfo"><span><a>A. Writer</a><div>A title</div></div>',
      'A. Writer',
    ],
    [
      'a table',
      '<table><tr class="po-brand"><td>Brand</td><td><span class="po-break-word">Acme</span></td></tr></table>',
      'Acme',
    ],
    ['no film’s rating', '<div id="bylineInfo">Rated: NR (Not Rated) Format: DVD</div>', null],
    [
      'a store in words that are not known, by the table',
      '<a id="bylineInfo" href="/stores/page/1">Acme ஸ்டோரைப் பார்வையிடவும் இங்கே</a><table><tr class="po-brand"><td><span class="po-break-word">Acme</span></td></tr></table>',
      'Acme',
    ],
    ['a byline of 2017', '<div id="byline"><a href="/x">Acme</a></div>', 'Acme'],
    ['an old link', '<a id="brand">Acme</a>', 'Acme'],
    ['data', '<div id="mbc" data-brand="Acme"></div>', 'Acme'],
    ['nothing', '<div></div>', null],
  ])('from %s', (_, body, brand) => {
    expect(facts(body).brand).toBe(brand);
  });
});

describe('the picture', () => {
  const I = 'https://m.media-amazon.example/images/I/1';
  it.each([
    [
      'its largest file',
      `<img id="landingImage" data-old-hires="${I}L.jpg" src="${I}S.jpg">`,
      `${I}L.jpg`,
    ],
    [
      'the widest of several, where the largest is not named',
      `<img id="landingImage" data-old-hires="" src="data:image/gif;base64,R0" data-a-dynamic-image='{"${I}a.jpg":[200,300],"${I}b.jpg":[500,400],"${I}c.jpg":[300,300]}'>`,
      `${I}b.jpg`,
    ],
    ['what is shown', `<img id="imgBlkFront" src="${I}.jpg">`, `${I}.jpg`],
    [
      'a phone’s, in full size',
      `<img id="main-image" data-a-hires="${I}L._AC_UF894,1000_QL80_FMwebp_.jpg" src="${I}L._AC_UF350,350_QL50_.jpg">`,
      `${I}L.jpg`,
    ],
    [
      'one that is put together, as it is',
      `<img id="landingImage" src="${I}._CLa%7C2140%2C2000%7C41g.png%7C0%2C0_AC_.png">`,
      `${I}._CLa%7C2140%2C2000%7C41g.png%7C0%2C0_AC_.png`,
    ],
    ...[
      'G/01/x-site/icons/no-img-lg._V1_.gif',
      'G/01/x-locale/common/transparent-pixel.gif',
      'G/01/x-locale/common/grey-pixel.gif',
      'G/01/ui/loadIndicators/loading-large.gif',
      'I/01RmK+J4pJL.gif',
      'G/01/gno/sprites/nav-sprite-global.png',
    ].map((name): [string, string, null] => [
      `never ${name}`,
      `<img id="landingImage" data-old-hires="${I.replace('I/1', name)}" src="${I.replace('I/1', name)}">`,
      null,
    ]),
    ['no placeholder', '<img id="landingImage" src="data:image/gif;base64,R0">', null],
    [
      'no script',
      '<img id="landingImage" src="javascript:alert(1)" data-old-hires="javascript:x">',
      null,
    ],
    ['no picture of something else', `<div id="ad"><img src="${I}.jpg"></div>`, null],
    ['rubbish in the sizes', '<img id="landingImage" data-a-dynamic-image=\'{"https:[[[\'>', null],
  ])('is %s', (_, body, image) => {
    expect(facts(body).image).toBe(image);
  });
});

describe('the price', () => {
  const core = (inside: string) =>
    `<div id="corePriceDisplay_desktop_feature_div"><span class="a-price priceToPay">${inside}</span></div>`;
  const parts = (symbol: string, whole: string, point: string, fraction: string) =>
    `<span aria-hidden="true"> <span class="a-price-symbol">${symbol}</span> <span class="a-price-whole">${whole}<span class="a-price-decimal"> ${point} </span></span> <span class="a-price-fraction"> ${fraction}</span> </span>`;
  it.each([
    [
      'parts, with a blank for screen readers',
      core(`<span class="a-offscreen"> </span>${parts('$', '17', '.', '95')}`),
      '$17.95',
    ],
    [
      'what screen readers get',
      core(`<span class="a-offscreen">R$ 303,05</span>${parts('R$', '1', ',', '00')}`),
      'R$ 303,05',
    ],
    [
      'no fraction',
      core(
        '<span aria-hidden="true"><span class="a-price-symbol">₹</span><span class="a-price-whole">1,499</span></span>',
      ),
      '₹1,499',
    ],
    ['Arabic digits', core('<span class="a-offscreen">١٢٫٥٠ ر.س</span>'), '١٢٫٥٠ ر.س'],
    [
      'the first of another product',
      '<span class="a-price"><span class="a-offscreen">$1</span></span>',
      null,
    ],
    ['a book’s heading', '<span class="a-color-price header-price">$9.99</span>', '$9.99'],
    ['a book’s buying box', '<span id="newBuyBoxPrice">$9.99</span>', '$9.99'],
    ['older pages', '<span id="priceblock_ourprice">EUR 10,99</span>', 'EUR 10,99'],
    [
      'a deal before the usual',
      '<b id="priceblock_ourprice">$9</b><b id="priceblock_dealprice">$8</b>',
      '$8',
    ],
    [
      'a book’s format',
      '<div id="tmmSwatches"><i class="a-button-selected"><b class="slot-price">from $5.00</b></i></div>',
      'from $5.00',
    ],
    [
      'data only',
      '<input id="twister-plus-price-data-price-unit" value="€"><input id="twister-plus-price-data-price" value="9.0">',
      '€9.0',
    ],
    ['an empty place', core(' '), null],
  ])('of %s', (_, body, priceText) => {
    expect(facts(body).priceText).toBe(priceText);
  });
});

describe('the rest', () => {
  it.each([
    ['<i id="acrPopover" title="4,7 von 5 Sternen"></i>', '4,7 von 5 Sternen'],
    ['<b id="acrCustomerReviewText">12 ratings</b>', '12 ratings'],
    [
      '<a id="acrCustomerReviewLink">4.1 <i><b class="a-icon-alt">5つ星のうち4.1</b></i></a>',
      '5つ星のうち4.1',
    ],
    ['', null],
  ])('rating: %s', (body, rating) => {
    expect(facts(body).rating).toBe(rating);
  });

  it.each([
    [
      '<div id="availability"><span> In\n stock </span><script type="a-state">{"a":1}</script></div>',
      'In stock',
    ],
    [
      '<div id="availability"><script type="a-state">{"a":1}</script> Auf Lager <style>.a{}</style></div>',
      'Auf Lager',
    ],
    [
      '<div id="availability"> </div><div id="outOfStock"><b class="a-color-price">Sold out</b> Deliver to X</div>',
      'Sold out',
    ],
    ['', null],
  ])('availability: %s', (body, availability) => {
    expect(facts(body).availability).toBe(availability);
  });

  const crumbs = (...names: string[]) =>
    `<div id="wayfinding-breadcrumbs_feature_div"><ul>${names.map((name) => `<li><a>${name}</a></li><li>›</li>`).join('')}</ul></div>`;
  const back = crumbs().replace(
    '<ul>',
    '<ul><li>‹</li><li><a id="breadcrumb-back-link">Back to results</a></li>',
  );
  const searched = (value: string) =>
    `<select id="searchDropdownBox"><option>x</option><option selected value="search-alias=${value}">Books</option></select>`;
  it.each([
    ['crumbs', crumbs(' Home ', 'Lamps &amp; Lights'), ['Home', 'Lamps & Lights']],
    ['only the way back', back, []],
    ['the searched department', back + searched('stripbooks'), ['Books']],
    ['all departments', searched('aps'), []],
    ['no code', `${searched('aps')}<div id="nav-subnav" data-category="books"></div>`, []],
    ['nothing', '', []],
  ])('category by %s', (_, body, path) => {
    expect(facts(body).categoryPath).toEqual(path);
  });

  it('reads a page of nothing as nothing', () => {
    expect(readProduct(parse(''), A)).toEqual({
      title: '',
      brand: null,
      image: null,
      priceText: null,
      rating: null,
      availability: null,
      categoryPath: [],
      parentAsin: null,
      variation: null,
    });
  });
});
