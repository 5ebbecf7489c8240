import { findLinks } from '@/utils/links/find-links.ts';
import { auditLinks } from '@/utils/links/audit-links.ts';
import { ownLink } from '@/utils/links/own-link.ts';
import { placeTags, splitTags } from '@/utils/links/tags.ts';
import { htmlMarks } from '@/utils/text/html.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';
const owner = { tagOf: () => 'mine-20', tagsOf: () => ['mine-20'], mine: new Set(['mine-20']), keepsTags: true, link: {exactVariation:false,language:'none',languageCode:null,siteStripe:false}, isOn: () => true } as const;
const L = 'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20';
const texts: Record<string,string> = { 'side': L, 'bare': 'amazon.de/dp/B0TESTAAA1', 'spaced': L+' ', 'paren': L+')', 'nested': 'https://x.com/?a=', 'nested2':'https://www.amazon.com/x?a=', 'slashes': '/', 'path': 'https://www.amazon.com/a/a', 'seg':'/a', 'amp': '&a=1', 'ids': 'ab-20', 'dash': '-20', 'back': '\\', 'dots':'a.', 'amaz':'amazon.', 'lt':'<', 'ltq':'<a "', 'lta':'<a href="x', 'comment':'<!--', 'script':'<script>', 'entity':'&amp;', 'u':'\\u0026', 'br':'(', 'comma':',x', 'rh':'?rh=a,', 'q':'?a=', 'words':'word ', 'jp':'水筒', 'dpe': 'https://amazon.com/水/dp', 'colon': 'UK: ', 'country':'United ', 'semi':';a=', 'pct':'%3F', 'wrapped':'https://www.google.com/url?q='};
const fns: Record<string,(t:string)=>unknown> = { find: findLinks, audit: (t) => auditLinks(t, owner), own: (t) => ownLink(t, () => 'mine-20'), place: placeTags, split: splitTags, html: htmlMarks, linksIn };
const n = 400_000;
for (const [tn, unit] of Object.entries(texts)) for (const pre of ['', 'https://www.amazon.com/dp/B0TESTAAA1?']) for (const [fname, fn] of Object.entries(fns)) {
  const mk = (len:number) => pre + unit.repeat(Math.ceil(len/unit.length));
  const time = (t:string) => { const s = performance.now(); fn(t); return performance.now()-s; };
  const a = time(mk(n/2)), b = time(mk(n));
  if (b > 300 || b > a*2.8 && b > 60) console.log(fname, tn, pre?'pre':'', a.toFixed(0), b.toFixed(0), (b/a).toFixed(1));
}
