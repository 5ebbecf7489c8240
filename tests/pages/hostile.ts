/** What a hostile page may try, by name; several in one address: `?do=read,poison`. */
export const ATTACKS = ['read', 'poison', 'click', 'fake', 'remove', 'restyle', 'cover'] as const;
export type Attack = (typeof ATTACKS)[number];

/**
 * Each writes what it got into `window.loot` (a list of texts), which stays empty when the toolbar holds.
 * They run before the page has content, as a page's own head can.
 */
const SCRIPTS: Record<Attack, string> = {
  // Opens every shadow root made with the page's own attachShadow, and looks for others.
  read: `
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () {
      loot.push('attachShadow ran in the page');
      return attach.call(this, { mode: 'open' });
    };
    addEventListener('load', () => {
      for (const e of document.querySelectorAll('*')) {
        if (e.shadowRoot) loot.push('open root: ' + e.shadowRoot.textContent.slice(0, 80));
      }
      if (/[?&]tag=\\w/.test(document.documentElement.outerHTML)) loot.push('a tag in the page');
    });
    addEventListener('click', (e) => {
      const inner = e.composedPath()[0];
      if (inner.getRootNode() !== document) loot.push('inner target: ' + inner.outerHTML);
    }, true);
    addEventListener('copy', (e) => {
      const text = e.clipboardData?.getData('text/plain') || String(getSelection());
      if (text.includes('tag=')) loot.push('copy event: ' + text);
    }, true);`,
  poison: `
    const bad = (name) => function () { loot.push('called ' + name); throw new Error('poisoned ' + name); };
    navigator.clipboard.writeText = bad('writeText');
    navigator.clipboard.write = bad('write');
    Document.prototype.execCommand = bad('execCommand');
    String.prototype.replace = bad('replace');
    String.prototype.match = bad('match');
    Array.prototype.map = bad('map');
    Array.prototype.filter = bad('filter');
    Object.defineProperty(Object.prototype, 'tag', { get() { return 'stolen-20'; }, set() {} });
    Object.defineProperty(Object.prototype, 'mode', { get() { return 'open'; } });
    window.fetch = bad('fetch');
    JSON.stringify = bad('JSON.stringify');`,
  // Clicks that no hand made, at every place of the window's edge and on every element.
  click: `
    setInterval(() => {
      for (const host of [...document.documentElement.children, ...document.body.children]) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 40, clientY: innerHeight - 12 }));
        }
        for (const key of ['Enter', ' ']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      }
    }, 100);`,
  // Messages as the extension's own might look.
  fake: `
    const forged = { type: 'product/save', push: 'command', command: 'copy', payload: { asin: 'B0STOLEN01' } };
    setInterval(() => {
      window.postMessage(forged, '*');
      dispatchEvent(new MessageEvent('message', { data: forged }));
      document.dispatchEvent(new CustomEvent('linkshelf', { detail: forged }));
      const runtime = (globalThis.chrome ?? globalThis.browser)?.runtime;
      if (runtime?.sendMessage) loot.push('the page can send messages');
    }, 100);`,
  // Takes out every element that the page did not bring itself, a few times.
  remove: `
    let left = 5;
    const own = (e) => ['HEAD', 'BODY'].includes(e.tagName) || e.id || e.tagName === 'SCRIPT';
    new MutationObserver(() => {
      for (const e of [...document.documentElement.children, ...(document.body?.children ?? [])]) {
        if (!own(e) && left-- > 0) e.remove();
      }
    }).observe(document, { childList: true, subtree: true });`,
  restyle: `
    const style = document.createElement('style');
    style.textContent = 'html > :not(head, body), body > :not([id]) { display: none !important; opacity: 0 !important;' +
      ' visibility: hidden !important; transform: translateY(500px) !important; pointer-events: none !important;' +
      ' font-size: 40px !important; position: static !important; }';
    document.head.append(style);`,
  // An own layer over everything, as high as z-index goes.
  cover: `
    addEventListener('DOMContentLoaded', () => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:rgb(255 0 0 / 20%)';
      document.body.append(cover);
    });`,
};

/** The head of a hostile page. */
export function hostileHead(attacks: readonly Attack[]): string {
  const scripts = attacks.map((attack) => `{${SCRIPTS[attack]}\n}`);
  return `<script>window.loot = [];\n${scripts.join('\n')}</script>`;
}

export function isAttack(text: string): text is Attack {
  return ATTACKS.some((attack) => attack === text);
}
