import type { Language, Words } from './words.ts';

export type Shape = 'lipstick' | 'bottle' | 'jacket' | 'headphones' | 'book' | 'record';

/** One thing that can be bought: a child of its parent, or alone. */
export interface Child {
  asin: string;
  /** Index into each dimension's values, in the order of the parent's dimensions. */
  at: number[];
  dollars: number;
}

export interface Product {
  shape: Shape;
  brand: string;
  /** Null for a product without variations. */
  parent: string | null;
  dimensions: Dimension[];
  children: Child[];
  name: Record<Language, string>;
  department: (keyof Words['departments'])[];
  /** Clothes: `#ASIN` holds the parent until a size is picked. */
  asksForSize?: boolean;
}

export interface Dimension {
  /** Amazon's own key, as in `dimensionToAsinMap`. */
  key: 'color_name' | 'size_name';
  word: 'colour' | 'shade' | 'size';
  values: { text: string; css?: string }[];
}

/** Every combination of the values, numbered: B0DEMOBOT1, B0DEMOBOT2 … */
function combine(
  stem: string,
  dimensions: Dimension[],
  dollars: (at: number[]) => number,
): Child[] {
  const all = dimensions.reduce<number[][]>(
    (sofar, d) => sofar.flatMap((at) => d.values.map((_, i) => [...at, i])),
    [[]],
  );
  return all.map((at, i) => ({
    asin: `${stem}${(i + 1).toString(36).toUpperCase()}`,
    at,
    dollars: dollars(at),
  }));
}

const SHADES: Dimension = {
  key: 'color_name',
  word: 'shade',
  values: [
    { text: 'Rosewood', css: '#a4525a' },
    { text: 'Poppy', css: '#d8403a' },
    { text: 'Fig', css: '#6d2f52' },
    { text: 'Petal', css: '#e08f97' },
  ],
};
const BOTTLE: Dimension[] = [
  {
    key: 'color_name',
    word: 'colour',
    values: [
      { text: 'Moss', css: '#6f7f55' },
      { text: 'Sand', css: '#cdb58e' },
      { text: 'Ink', css: '#2f3e5c' },
    ],
  },
  { key: 'size_name', word: 'size', values: [{ text: '500 ml' }, { text: '750 ml' }] },
];
const JACKET: Dimension[] = [
  {
    key: 'color_name',
    word: 'colour',
    values: [
      { text: 'Lichen', css: '#b4a83c' },
      { text: 'Fjord', css: '#2f6f86' },
    ],
  },
  {
    key: 'size_name',
    word: 'size',
    values: [{ text: 'S' }, { text: 'M' }, { text: 'L' }, { text: 'XL' }],
  },
];

export const LIPSTICK: Product = {
  shape: 'lipstick',
  brand: 'Mirelle Rowe',
  parent: 'B0DEMOLIP0',
  dimensions: [SHADES],
  children: combine('B0DEMOLIP', [SHADES], () => 14.5),
  department: ['beauty', 'lips'],
  name: {
    en: 'Mirelle Rowe Velvet Matte Lipstick, Long-Wearing Colour with Shea Butter, 3.5 g',
    de: 'Mirelle Rowe Samtmatter Lippenstift, langanhaltende Farbe mit Sheabutter, 3,5 g',
    fr: 'Mirelle Rowe Rouge à lèvres mat velours, longue tenue, au beurre de karité, 3,5 g',
    ja: 'Mirelle Rowe ベルベットマット リップスティック シアバター配合 3.5g',
    zh: 'Mirelle Rowe 丝绒哑光口红 持久显色 含乳木果油 3.5克',
    it: 'Mirelle Rowe Rossetto opaco vellutato, lunga tenuta, con burro di karité, 3,5 g',
    es: 'Mirelle Rowe Barra de labios mate aterciopelada, larga duración, con karité, 3,5 g',
    pt: 'Mirelle Rowe Batom matte aveludado de longa duração com manteiga de karité, 3,5 g',
    nl: 'Mirelle Rowe Fluweelmatte lippenstift, langhoudend, met sheaboter, 3,5 g',
    ar: 'Mirelle Rowe أحمر شفاه مخملي مطفأ بزبدة الشيا يدوم طويلاً، 3.5 غ',
  },
};

export const FLASK: Product = {
  shape: 'bottle',
  brand: 'Halden',
  parent: 'B0DEMOBOT0',
  dimensions: BOTTLE,
  children: combine('B0DEMOBOT', BOTTLE, ([, size]) => (size === 1 ? 34 : 28)),
  department: ['kitchen', 'bottles'],
  name: {
    en: 'Halden Insulated Steel Bottle, Keeps Cold 24 h and Hot 12 h, Leakproof',
    de: 'Halden Isolierflasche aus Edelstahl, 24 h kalt, 12 h heiß, auslaufsicher',
    fr: 'Halden Bouteille isotherme en inox, 24 h au froid, 12 h au chaud, étanche',
    ja: 'Halden 真空断熱ステンレスボトル 保冷24時間 保温12時間',
    zh: 'Halden 不锈钢保温杯 保冷24小时 保温12小时 防漏',
    it: 'Halden Borraccia termica in acciaio, 24 ore freddo, 12 ore caldo, a tenuta',
    es: 'Halden Botella térmica de acero, 24 h frío, 12 h calor, antigoteo',
    pt: 'Halden Garrafa térmica de aço, 24 h gelada, 12 h quente, à prova de vazamento',
    nl: 'Halden Thermosfles van staal, 24 uur koud, 12 uur warm, lekvrij',
    ar: 'Halden زجاجة فولاذية معزولة، باردة 24 ساعة وساخنة 12 ساعة',
  },
};

export const RAINCOAT: Product = {
  shape: 'jacket',
  brand: 'Norrvik',
  parent: 'B0DEMOJAC0',
  dimensions: JACKET,
  children: combine('B0DEMOJAC', JACKET, () => 119),
  department: ['clothes', 'jackets'],
  asksForSize: true,
  name: {
    en: 'Norrvik Three-Layer Rain Jacket, Taped Seams, Unisex',
    de: 'Norrvik Regenjacke dreilagig, verschweißte Nähte, Unisex',
    fr: 'Norrvik Veste de pluie trois couches, coutures étanches, unisexe',
    ja: 'Norrvik 三層レインジャケット 防水シーム 男女兼用',
    zh: 'Norrvik 三层雨衣夹克 防水压胶 男女通用',
    it: 'Norrvik Giacca antipioggia a tre strati, cuciture nastrate, unisex',
    es: 'Norrvik Chaqueta impermeable de tres capas, costuras selladas, unisex',
    pt: 'Norrvik Jaqueta de chuva de três camadas, costuras seladas, unissex',
    nl: 'Norrvik Drielaags regenjas, getapete naden, unisex',
    ar: 'Norrvik سترة مطر ثلاثية الطبقات للجنسين',
  },
};

export const HEADPHONES: Product = {
  shape: 'headphones',
  brand: 'Auralin',
  parent: null,
  dimensions: [],
  children: [{ asin: 'B0DEMOEAR1', at: [], dollars: 89.99 }],
  department: ['audio'],
  name: {
    en: 'Auralin Over-Ear Headphones “Quiet & Clear”, 40 Hours, <USB-C> Charging',
    de: 'Auralin Over-Ear-Kopfhörer „Quiet & Clear“, 40 Stunden, Laden per <USB-C>',
    fr: 'Auralin Casque circum-auriculaire « Quiet & Clear », 40 heures, charge <USB-C>',
    ja: 'Auralin オーバーイヤーヘッドホン「Quiet & Clear」40時間再生 <USB-C>充電',
    zh: 'Auralin 头戴式耳机 “Quiet & Clear” 40小时续航 <USB-C>充电',
    it: 'Auralin Cuffie over-ear “Quiet & Clear”, 40 ore, ricarica <USB-C>',
    es: 'Auralin Auriculares «Quiet & Clear», 40 horas, carga <USB-C>',
    pt: 'Auralin Fones over-ear “Quiet & Clear”, 40 horas, carga <USB-C>',
    nl: 'Auralin Over-ear koptelefoon ‘Quiet & Clear’, 40 uur, laden via <USB-C>',
    ar: 'Auralin سماعات رأس "Quiet & Clear" لمدة 40 ساعة، شحن <USB-C>',
  },
};

/** The products that every store has in its ordinary form. */
export const PRODUCTS: readonly Product[] = [LIPSTICK, FLASK, RAINCOAT, HEADPHONES];

/** The product that an ASIN belongs to, with the child it names; a parent's ASIN gives its first child. */
export function productOf(asin: string): { product: Product; child: Child } | null {
  for (const product of PRODUCTS) {
    const child =
      product.children.find((c) => c.asin === asin) ??
      (product.parent === asin ? product.children[0] : undefined);
    if (child) return { product, child };
  }
  return null;
}

/** The colour of the picture. */
export function tint(product: Product, child: Child): string {
  const first = product.dimensions[0]?.values[child.at[0] ?? 0];
  return first?.css ?? '#5b5f73';
}
