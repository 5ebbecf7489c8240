/**
 * Parameters that say who came from where, not what the page shows. In lower case; names that are not
 * known here stay, because a link that shows something else than the user saw is worse than a long one.
 * From counts over real URLs and the published lists of URL cleaners.
 */
const NAMES = new Set([
  // where the visitor came from, and his session
  ...[
    'ref',
    'ref_',
    'refrid',
    'store_ref',
    'aref',
    'qid',
    'sr',
    'srs',
    'crid',
    'sprefix',
    's_prefix',
  ],
  ...[
    'dib',
    'content-id',
    'qualifier',
    'token',
    'session-id',
    'sessionid',
    'session_id',
    'visitid',
  ],
  ...['ts_id', 'ufe', 'vtr', 'xpid', 'qsid', 'ingress', 'initialissue', 'ld', 'pf', 'qu', 'plattr'],
  ...['rdc', 'sbo', 'nc1', 'nc2', 'dchild', 'rnid', 'x', 'y', 'go', 'jic', 'source', 'channel'],
  // encodings that every page has today
  ...['_encoding', 'ie', ';ie'],
  // somebody's earnings: links of associates, ads, shares
  ...[
    'camp',
    'creative',
    'creativeasin',
    'linkcode',
    'linkid',
    'subscriptionid',
    'smid',
    'spia',
    'spla',
  ],
  ...['spc', 'sp_csd', 'ms3_c', 'aaxitk', 'hsa_cr_id', 'adid', 'adgrpid', 'maas', 'social_share'],
  ...['starsleft', 'skiptwisterog', 'colid', 'coliid', 'lp_asins', 'lp_query', 'lp_slot'],
  ...[
    'gclid',
    'gbraid',
    'wbraid',
    'dclid',
    'fbclid',
    'msclkid',
    'ttclid',
    'twclid',
    'yclid',
    'igshid',
  ],
  ...['srsltid', 'mc_cid', 'mc_eid', 'mcid', 'cm_mmc', 'domainid', 'cjevent', 'awc', 'epik'],
  // a variation, which only a product page has
  ...['th', 'psc'],
]);

/**
 * Families of the same; `…tag` takes `tag`, `ascsubtag`, `dib_tag`, `AssociateTag` and their like. `aa_` are Amazon's own
 * ads, `gad_` and `hsa_` those of search engines; an id of a click, campaign or advertisement is somebody's in any name.
 */
const FAMILIES =
  /^(?:aa_|gad_|hsa_|ccs_|mtm_|pk_|maas|p[fd]_rd_|__mk_|cv_ct_|sb-ci-|hv[a-z]+$|hydadcr$|utm_|sc_|asc_|btn_|openid\.|affil|assoc|partner)|(?:clid|tag)$|(?:campaign|ad_?group|creative|click|ad)_?id$/;

/** A whole address as a value is where to go on to, and may carry a tag of its own. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;

/** Amazon's session id, in a path or a value. */
export const SESSION_ID = /^\d{3}-\d{7}-\d{7}$/;

/**
 * Whether a parameter is left out of a link to a page.
 * @param searched the page is a search that no other parameter names the words of: then `keywords` does
 */
export function isNoise(name: string, value: string, searched: boolean): boolean {
  const key = name.toLowerCase();
  if (key === 'keywords') return !searched;
  // Old searches name their department in `url`; a path there is a place to be sent on to.
  if (key === 'url' && value.startsWith('/')) return true;
  return NAMES.has(key) || FAMILIES.test(key) || SESSION_ID.test(value) || ADDRESS.test(value);
}
