import { normalize } from '@/utils/text/normalize.ts';
import { ROLES, type Role } from './roles.ts';

/**
 * What the columns of reports are called. English, Italian, Spanish and the older Japanese names were seen in files,
 * the others are the words of Amazon's programme pages in these languages: they only confirm what the columns' contents
 * show, and decide where those could be two things. `|` separates them; accents and case make no difference.
 */
const WORDS: Readonly<Record<Role, string>> = {
  category: `category|product category|product group|categoria|categoría|kategorie|produktkategorie|produktgruppe|catégorie|catégorie de produit|categorie|productcategorie|kategori|produktkategori|kategoria|kategoria produktu|ürün kategorisi|カテゴリー|カテゴリ|商品カテゴリー|الفئة|فئة المنتج|类别|商品类别|分类|品类|श्रेणी`,
  name: `name|product name|product title|title|item name|product|item|bounty name|bounty event|program|nome|prodotto|nome del prodotto|nome prodotto|nombre|nombre del producto|producto|título|nom|nom du produit|produit|titre|article|produktname|artikelname|artikel|produkt|produkttitel|titel|bezeichnung|nome do produto|produto|título do produto|naam|productnaam|producttitel|namn|produktnamn|nazwa|nazwa produktu|ad|ürün|ürün adı|isim|商品名|名前|商品|商品タイトル|اسم|الاسم|اسم المنتج|المنتج|名称|商品名称|产品名称|नाम|उत्पाद का नाम|उत्पाद`,
  asin: `asin|asin/isbn|asin code|product asin|codice asin|código asin|code asin|asin kodu|رقم asin|asinコード`,
  seller: `seller|sold by|merchant|venditore|vendedor|vendido por|verkäufer|vendeur|vendu par|verkoper|säljare|sprzedawca|satıcı|出品者|売り手|販売元|販売者|ストア|البائع|卖家|销售商|विक्रेता`,
  tag: `tracking id|trackingid|tracking|tag|store id|associate tag|associates id|monitoraggio id|id monitoraggio|id di monitoraggio|id de seguimiento|id seguimiento|tracking-id|partner-id|partner-tag|id de suivi|identifiant de suivi|id suivi|tracking id's|id de rastreamento|id de acompanhamento|código de rastreamento|spårnings-id|spårningsid|id śledzenia|identyfikator śledzenia|takip kimliği|izleme kimliği|takip id|トラッキングid|معرف التتبع|معرف تتبع|跟踪id|追踪id|跟踪 id|ट्रैकिंग आईडी|ट्रैकिंग id`,
  date: `date|date shipped|shipped date|ship date|order date|shipping date|data|data spedizione|data di spedizione|data ordine|fecha|fecha de envío|fecha de pedido|fecha del pedido|datum|versanddatum|versandt am|verschickt am|bestelldatum|lieferdatum|date d'expédition|date d'envoi|date de commande|data de envio|data do envio|data do pedido|verzenddatum|besteldatum|leveransdatum|orderdatum|skickat datum|data wysyłki|data zamówienia|tarih|gönderim tarihi|kargo tarihi|sipariş tarihi|sevk tarihi|発送日|出荷日|日付|注文日|التاريخ|تاريخ|تاريخ الشحن|تاريخ الطلب|日期|发货日期|配送日期|下单日期|दिनांक|तारीख|भेजने की तारीख`,
  'link-type': `link type|linktype|tipo di link|tipo de enlace|tipo de vínculo|link-typ|linktyp|art des links|type de lien|tipo de link|länktyp|typ linku|rodzaj linku|bağlantı türü|bağlantı tipi|リンクタイプ|リンクの種類|نوع الرابط|链接类型|लिंक का प्रकार|लिंक प्रकार`,
  device: `device type group|device type|device|device group|tipo di dispositivo|dispositivo|tipo de dispositivo|gerätetyp|gerät|geräteart|gerätetypgruppe|type d'appareil|appareil|type de terminal|apparaattype|type apparaat|apparaat|enhetstyp|enhet|typ urządzenia|urządzenie|cihaz türü|cihaz tipi|cihaz|デバイス|デバイスタイプ|デバイスの種類|端末|نوع الجهاز|الجهاز|设备类型|设备|डिवाइस|डिवाइस प्रकार`,
  direct: `direct|direct sale|direct sales|direct qualifying|direct qualifying purchase|direct qualified purchase|orders through product links|orders through product link|ordini attraverso il link del prodotto|acquisto idoneo diretto|acquisto diretto|vendita diretta|venta directa|compra directa|pedidos a través de enlaces de producto|pedidos a través del enlace del producto|direktverkauf|direkter verkauf|direkt|direkter qualifizierter kauf|bestellungen über produktlinks|bestellungen durch produktlinks|vente directe|achat direct|commandes via des liens produits|commandes via les liens produits|venda direta|compra direta|pedidos por meio de links de produtos|directe verkoop|direct aankoop|bestellingen via productlinks|direktförsäljning|direktköp|beställningar via produktlänkar|sprzedaż bezpośrednia|zakup bezpośredni|doğrudan satış|doğrudan|直接|直接販売|商品リンクからの注文|مباشر|مبيعات مباشرة|直接销售|直接购买|प्रत्यक्ष`,
  indirect: `indirect sales|indirect sale|indirect|vendite indirette|vendita indiretta|ventas indirectas|venta indirecta|indirekte verkäufe|indirekter verkauf|indirekt|ventes indirectes|vente indirecte|vendas indiretas|venda indireta|indirecte verkopen|indirecte verkoop|indirekt försäljning|sprzedaż pośrednia|dolaylı satış|dolaylı satışlar|間接|間接売上|間接販売|مبيعات غير مباشرة|غير مباشر|间接销售|अप्रत्यक्ष बिक्री`,
  price: `price|item price|unit price|prezzo|prezzo articolo|precio|precio del artículo|preis|artikelpreis|stückpreis|prix|prix de l'article|preço|preço do item|prijs|artikelprijs|pris|artikelpris|cena|fiyat|ürün fiyatı|価格|商品価格|単価|السعر|سعر|سعر المنتج|价格|单价|商品价格|मूल्य|कीमत`,
  clicks: `clicks|total clicks|click|clic|clics|cliques|klicks|klikken|kliks|klick|klikk|kliknięcia|kliknięć|tıklama|tıklamalar|tıklama sayısı|クリック|クリック数|النقرات|نقرات|عدد النقرات|点击|点击数|点击次数|点击量|क्लिक`,
  conversion: `conversion|conversion rate|conversione|tasso di conversione|conversión|tasa de conversión|konversion|conversion-rate|konversionsrate|umwandlungsrate|taux de conversion|conversão|taxa de conversão|conversie|conversieratio|konvertering|konverteringsgrad|konwersja|współczynnik konwersji|dönüşüm|dönüşüm oranı|コンバージョン|コンバージョン率|転換率|التحويل|معدل التحويل|转化|转化率|रूपांतरण|रूपांतरण दर`,
  ordered: `qty|quantity|qty ordered|items ordered|ordered items|total items ordered|total ordered items|quantità|qtà|articoli ordinati|totale articoli ordinati|cantidad|artículos pedidos|productos pedidos|total de artículos pedidos|total de productos pedidos|menge|anzahl|stück|bestellte artikel|bestellte artikel gesamt|bestellte artikel insgesamt|gesamt bestellte artikel|bestellte produkte|quantité|qté|articles commandés|total des articles commandés|total articles commandés|nombre total d'articles commandés|produits commandés|quantidade|qtd|itens pedidos|itens encomendados|total de itens pedidos|produtos pedidos|aantal|hoeveelheid|bestelde artikelen|bestelde items|totaal bestelde artikelen|totaal aantal bestelde artikelen|antal|kvantitet|beställda artiklar|beställda varor|totalt antal beställda artiklar|ilość|liczba|zamówione produkty|zamówione artykuły|zamówione przedmioty|łącznie zamówione produkty|adet|miktar|sipariş edilen ürünler|sipariş edilen ürün|toplam sipariş edilen ürünler|数量|個数|注文数|注文商品数|注文された商品|注文された商品数|注文商品数合計|合計注文数|合計注文商品数|الكمية|كمية|العناصر المطلوبة|المنتجات المطلوبة|إجمالي العناصر المطلوبة|إجمالي المنتجات المطلوبة|订购商品数|订购商品|订购数量|已订购商品|已订购商品数|订购商品总数|已订购商品总数|मात्रा|ऑर्डर किए गए आइटम|कुल ऑर्डर किए गए आइटम`,
  'ordered-amazon': `items ordered (amazon)|articoli ordinati (amazon)|artículos pedidos (amazon)|productos pedidos (amazon)|bestellte artikel (amazon)|articles commandés (amazon)|itens pedidos (amazon)|bestelde artikelen (amazon)|beställda artiklar (amazon)|zamówione produkty (amazon)|sipariş edilen ürünler (amazon)|注文商品数 (amazon)|注文数 (amazon)|العناصر المطلوبة (أمازون)|العناصر المطلوبة (amazon)|已订购商品 (亚马逊)|已订购商品 (amazon)|订购商品 (亚马逊)|ऑर्डर किए गए आइटम (amazon)`,
  'ordered-others': `items ordered (3rd party)|items ordered (third party)|articoli ordinati (3rd party)|articoli ordinati (terze parti)|artículos pedidos (terceros)|productos pedidos (terceros)|artículos pedidos (3rd party)|bestellte artikel (drittanbieter)|bestellte artikel (3rd party)|articles commandés (tiers)|articles commandés (3rd party)|articles commandés (vendeurs tiers)|itens pedidos (terceiros)|itens pedidos (3rd party)|bestelde artikelen (derden)|bestelde artikelen (3rd party)|beställda artiklar (tredje part)|beställda artiklar (3rd party)|zamówione produkty (inni sprzedawcy)|zamówione produkty (3rd party)|sipariş edilen ürünler (üçüncü taraf)|sipariş edilen ürünler (3rd party)|注文商品数 (出品者)|注文数 (3rd party)|注文商品数 (3rd party)|العناصر المطلوبة (طرف ثالث)|العناصر المطلوبة (3rd party)|已订购商品 (第三方)|已订购商品 (3rd party)|订购商品 (第三方)|ऑर्डर किए गए आइटम (3rd party)`,
  shipped: `items shipped|shipped items|shipped|qty shipped|quantity shipped|prodotti spediti|articoli spediti|oggetti spediti|artículos enviados|productos enviados|versandte artikel|versendete artikel|verschickte artikel|gelieferte artikel|versandte produkte|articles expédiés|articles envoyés|produits expédiés|itens enviados|itens expedidos|produtos enviados|verzonden artikelen|verzonden items|skickade artiklar|skickade varor|levererade artiklar|wysłane produkty|wysłane artykuły|wysłane przedmioty|gönderilen ürünler|gönderilen ürün|kargolanan ürünler|sevk edilen ürünler|発送済み商品|発送済み商品数|発送商品数|発送された商品|発送数|発送済み|出荷数|العناصر المشحونة|المنتجات المشحونة|العناصر التي تم شحنها|已发货商品|已发货商品数|发货商品数|发货数量|已配送商品|भेजे गए आइटम|शिप किए गए आइटम`,
  returned: `returns|items returned|returned|returned items|resi|articoli resi|prodotti resi|devoluciones|artículos devueltos|productos devueltos|retouren|rücksendungen|rückgaben|zurückgesandte artikel|zurückgegebene artikel|retours|articles retournés|devoluções|itens devolvidos|produtos devolvidos|retourzendingen|geretourneerde artikelen|returer|returnerade artiklar|zwroty|zwrócone produkty|iadeler|iade|iade edilen ürünler|返品|返品数|返品商品数|المرتجعات|العناصر المرتجعة|المنتجات المرتجعة|退货|退货数|已退货商品|退货商品|रिटर्न|वापसी|लौटाए गए आइटम`,
  revenue: `revenue|revenues|total revenue|shipped revenue|items shipped revenue|ordered revenue|product revenue|ricavi|entrate|delle entrate|ricavi totali|totale ricavi|fatturato|ingresos|ingresos totales|total de ingresos|ventas|umsatz|umsätze|gesamtumsatz|einnahmen|erlöse|erlös|revenu|revenus|revenus totaux|total des revenus|chiffre d'affaires|chiffre d'affaires total|ventes|receita|receitas|receita total|faturamento|omzet|totale omzet|opbrengst|inkomsten|intäkter|intäkt|totala intäkter|omsättning|przychód|przychody|łączny przychód|przychód całkowity|gelir|toplam gelir|ciro|hasılat|売上|売上高|売上金額|総売上|合計売上|収益|الإيرادات|إيرادات|إجمالي الإيرادات|收入|销售额|总收入|销售收入|营收|राजस्व|कुल राजस्व|आय`,
  fees: `ad fees|advertising fees|fees|earnings|total earnings|total ad fees|commission|commissions|referral fees|bonus|bounty|bounties|commissioni|commissioni pubblicitarie|tasse pubblicitarie|guadagni|comisiones|comisión|comisiones publicitarias|comisiones por publicidad|ganancias|werbekostenerstattung|werbekostenerstattungen|werbegebühren|werbeeinnahmen|gebühren|verdienst|provision|provisionen|vergütung|prämie|commissions publicitaires|frais publicitaires|frais de publicité|gains|rémunération|prime|rémunération publicitaire|taxas de publicidade|taxas de anúncio|comissão|comissões|ganhos|bônus|bonificação|advertentiekosten|advertentievergoeding|advertentievergoedingen|vergoeding|vergoedingen|verdiensten|commissie|commissies|annonsavgifter|reklamavgifter|annonsersättning|intjänat|prowizja|prowizje|opłaty reklamowe|zarobki|premia|reklam ücretleri|reklam ücreti|reklam gelirleri|kazanç|kazançlar|komisyon|紹介料|広告料|広告費|報酬|ボーナス|رسوم الإعلانات|رسوم الإعلان|الرسوم الإعلانية|العمولة|عمولة|العمولات|الأرباح|مكافأة|广告费|广告费用|佣金|推广费|奖金|विज्ञापन शुल्क|कमीशन|बोनस|prima|bonificación`,
  income: `commission income|commission incomes|commission earnings|reddito da commissioni|proventi da commissioni|ingresos por comisiones|provisionseinnahmen|provisionserträge|revenu de commission|revenus de commission|revenus des commissions|receita de comissão|renda de comissão|commissie-inkomsten|provisionsintäkter|dochód z prowizji|przychód z prowizji|komisyon geliri|コミッション収入|紹介料収入|دخل العمولة|佣金收入|कमीशन आय`,
  rate: `referral rate|referral fee rate|commission rate|ad fee rate|rate|tasso di commissione|percentuale commissione|tasa de comisión|provisionssatz|vergütungssatz|werbekostenerstattungssatz|taux de commission|taux de rémunération|taxa de comissão|commissiepercentage|provisionssats|stawka prowizji|komisyon oranı|紹介料率|料率|معدل العمولة|佣金率|कमीशन दर`,
};

let roles: ReadonlyMap<string, Role> | null = null;

/**
 * What a column's name says that it holds: `Price($)`, `Ricavi (€)`, `Acquisto idoneo diretto(Y)`.
 * @returns null for a name that is not known
 */
export function roleNamed(header: string): Role | null {
  roles ??= rolesByName();
  const name = headerName(header);
  const known = roles.get(name);
  if (known) return known;
  const role = roles.get(name.replace(/ ?\([^)]*\)/g, '').trim()) ?? null;
  return role === 'ordered' ? orderedPart(name) : role;
}

/** What was ordered of whom: behind the words for all that was ordered, in parentheses. */
function orderedPart(name: string): Role | null {
  const [, whose = ''] = /\(([^)]*)\)/.exec(name) ?? [];
  if (/amazon|أمازون|亚马逊|アマゾン|अमेज़न/u.test(whose)) return 'ordered-amazon';
  const isOfAll =
    /^(?:(?:ins)?gesamt|tota|all|sum|razem|lacznie|toplam|合計|总计|الإجمالي|कुल)/u.test(whose);
  return isOfAll || !/\p{L}/u.test(whose) ? 'ordered' : 'ordered-others';
}

/** A column's name as it is compared: without case, accents, footnotes and signs of currency. */
export function headerName(header: string): string {
  return normalize(header.slice(0, 80))
    .replace(/[[\]{}*:"]/g, '')
    .replace(/\s*\(/g, ' (')
    .replace(/(?<!\()\p{Sc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function rolesByName(): ReadonlyMap<string, Role> {
  const found = new Map<string, Role>();
  for (const role of ROLES) {
    for (const word of WORDS[role].split('|')) {
      const name = headerName(word);
      if (!found.has(name)) found.set(name, role);
    }
  }
  return found;
}
