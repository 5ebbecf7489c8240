/**
 * Takes the place of whatever a script could use, in the page's own world. Whoever calls one of these there
 * is written into `window.loot` with what it was given, and fails.
 */
export const POISON = `(() => {
  const note = Array.prototype.push.bind(window.loot);
  const string = String;
  const bad = (name) => function (...args) { note('called ' + name + ' with ' + string(args[0])); throw new TypeError('poisoned ' + name); };
  const define = Object.defineProperty;
  const poison = (object, name, ...names) => {
    for (let i = 0; i < names.length; i += 1) {
      define(object, names[i], { configurable: true, writable: true, value: bad(name + '.' + names[i]) });
    }
  };
  poison(Element.prototype, 'Element', 'attachShadow', 'setAttribute', 'append', 'prepend', 'after', 'remove', 'replaceChildren', 'matches', 'closest', 'querySelector', 'querySelectorAll');
  poison(EventTarget.prototype, 'EventTarget', 'addEventListener', 'removeEventListener', 'dispatchEvent');
  poison(Node.prototype, 'Node', 'appendChild', 'insertBefore', 'removeChild', 'contains', 'getRootNode');
  poison(Document.prototype, 'Document', 'execCommand', 'createElement', 'createElementNS', 'querySelector', 'querySelectorAll', 'getElementById');
  poison(HTMLElement.prototype, 'HTMLElement', 'focus', 'click');
  poison(HTMLTextAreaElement.prototype, 'textarea', 'select');
  poison(Event.prototype, 'Event', 'stopImmediatePropagation', 'preventDefault', 'composedPath');
  poison(JSON, 'JSON', 'parse', 'stringify');
  poison(Array.prototype, 'Array', 'map', 'filter', 'find', 'some', 'push', 'includes', 'flatMap');
  poison(String.prototype, 'String', 'replace', 'replaceAll', 'split', 'trim', 'slice', 'match');
  poison(Promise.prototype, 'Promise', 'then', 'catch', 'finally');
  poison(CustomElementRegistry.prototype, 'customElements', 'define', 'get', 'whenDefined');
  poison(Clipboard.prototype, 'clipboard', 'write', 'writeText', 'read', 'readText');
  poison(navigator.clipboard, 'navigator.clipboard', 'write', 'writeText');
  poison(DataTransfer.prototype, 'DataTransfer', 'setData', 'getData');
  poison(CSSStyleSheet.prototype, 'CSSStyleSheet', 'replaceSync', 'insertRule');
  poison(window, 'window', 'MutationObserver', 'ClipboardItem', 'Blob', 'CSSStyleSheet', 'URL', 'fetch', 'XMLHttpRequest', 'postMessage', 'setTimeout', 'requestAnimationFrame');
  for (const name of ['tag', 'link', 'asin', 'settings', 'mode', 'detail']) {
    define(Object.prototype, name, {
      configurable: true,
      get() { return name === 'mode' ? 'open' : undefined; },
      set(value) { note('set ' + name + ' to ' + string(value)); },
    });
  }
})()`;

/**
 * Everything that a page can make up: pointers and keys on the toolbar and at the window, submitted selections,
 * messages in every shape; again and again. \`window.rounds\` counts.
 */
export const FORGERY = `
  window.rounds = 0;
  const loot = window.loot;
  const forged = [
    { type: 'product/save', payload: { asin: 'B0STOLEN01', parentAsin: null, title: 'x', brand: null, image: null, add: [], create: [['Stolen']], remove: [] } },
    { type: 'tag/choose', payload: { tag: 'thief-20' } },
    { type: 'toolbar/position', payload: { place: 'top', collapsed: true, hidden: true } },
    { push: 'command', command: 'copy' }, { push: 'changed', what: 'settings' }, { pageAsk: 'product' },
  ];
  setInterval(() => {
    const toolbar = document.querySelector('linkshelf-toolbar');
    if (!toolbar) return;
    for (const target of [toolbar, window, document]) {
      for (let x = 20; x < innerWidth; x += 60) {
        const at = { bubbles: true, composed: true, cancelable: true, detail: 1, clientX: x, clientY: innerHeight - 20, button: 0, buttons: 1 };
        for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at));
        for (const type of ['mousedown', 'mouseup', 'click', 'dblclick']) target.dispatchEvent(new MouseEvent(type, at));
      }
      for (const key of ['Enter', ' ', 'ArrowDown', 'c', 'Tab']) {
        const at = { key, bubbles: true, composed: true, cancelable: true, ctrlKey: key === 'c' };
        for (const type of ['keydown', 'keypress', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, at));
      }
      for (const type of ['copy', 'cut', 'paste']) target.dispatchEvent(new ClipboardEvent(type, { bubbles: true, composed: true }));
      target.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    }
    toolbar.click();
    toolbar.focus();
    document.elementFromPoint(innerWidth - 100, innerHeight - 20)?.click?.();
    for (const data of forged) {
      window.postMessage(data, '*');
      window.dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: window }));
      document.dispatchEvent(new CustomEvent(data.type ?? data.push ?? 'linkshelf', { detail: data }));
      const { runtime } = globalThis.chrome ?? globalThis.browser ?? {};
      if (runtime?.sendMessage) loot.push('the page can send messages');
      if (typeof BroadcastChannel === 'function') {
        const channel = new BroadcastChannel('linkshelf');
        channel.postMessage(data);
        channel.close();
      }
    }
    window.rounds += 1;
  }, 60);`;
