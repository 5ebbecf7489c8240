import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USUAL_LOOKS } from '@/utils/streams/overlay/looks.ts';
import { obsFiles } from '@/utils/streams/overlay/obs-files.ts';
import { OBS_WORDS, type ObsPlan } from '@/utils/streams/overlay/obs-plan.ts';

const words = Object.fromEntries(OBS_WORDS.map((word) => [word, `the ${word}`]));
const plan = (more: Partial<ObsPlan> = {}): ObsPlan => ({
  id: 'linkshelf-overlay:l:1',
  title: 'Lip liners',
  segments: [
    { id: 's:a', segment: 'Hello', names: [], more: 0, code: '' },
    { id: 's:b', segment: '', names: ['Liner', 'Balm'], more: 1, code: 'SAVE10' },
  ],
  disclosure: 'As an Amazon Associate I earn from qualifying purchases.',
  looks: USUAL_LOOKS,
  language: 'en',
  direction: 'ltr',
  words: { ...(words as ObsPlan['words']) },
  ...more,
});

/** Both files, opened on one origin, where they hear each other. */
let storage: Map<string, string>;
let windows: JSDOM[];
beforeEach(() => {
  storage = new Map();
  windows = [];
});
afterEach(() => {
  for (const { window } of windows) window.close();
});

function open(html: string): Document {
  const channels = new Set<{ hear: (data: unknown) => void }>();
  const dom = new JSDOM(html, {
    runScripts: 'dangerously',
    url: 'http://absolute/',
    beforeParse(window) {
      class Channel extends window.EventTarget {
        constructor() {
          super();
          channels.add({
            hear: (data) => this.dispatchEvent(new window.MessageEvent('message', { data })),
          });
        }
        postMessage(data: unknown) {
          queueMicrotask(() => {
            for (const other of windows) {
              if (other.window !== window) hear.get(other)?.(structuredClone(data));
            }
          });
        }
      }
      Object.assign(window, { BroadcastChannel: Channel });
      Object.defineProperty(window, 'localStorage', {
        value: {
          getItem: (key: string) => storage.get(key) ?? null,
          setItem: (key: string, value: string) => storage.set(key, value),
        },
      });
      window.Element.prototype.scrollIntoView = () => undefined;
    },
  });
  hear.set(dom, (data) => {
    for (const each of channels) each.hear(data);
  });
  windows.push(dom);
  return dom.window.document;
}
const hear = new WeakMap<JSDOM, (data: unknown) => void>();

async function openBoth(given = plan()) {
  const { overlay, dock } = await obsFiles(given);
  const opened = { overlay: open(overlay), dock: open(dock) };
  await heard();
  return opened;
}

/** When what was told has come to whoever hears it, and the answer too. */
async function heard(): Promise<void> {
  for (let steps = 0; steps < 3; steps++) await Promise.resolve();
}

async function press(dock: Document, name: string): Promise<void> {
  const found = [...dock.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
  await heard();
}

/** What viewers read. */
function shown(overlay: Document): string[] {
  const box = overlay.querySelector<HTMLElement>('.overlay');
  if (!box || box.hidden) return [];
  return [...box.querySelectorAll('p')]
    .filter((line) => !line.hidden)
    .map((line) => (line.textContent ?? '').trim());
}

describe('the files for OBS', () => {
  it('show nothing until the dock says so, then what it says', async () => {
    const { overlay, dock } = await openBoth();
    expect(shown(overlay)).toEqual([]);
    expect(dock.getElementById('status')?.textContent).toBe('the connected');
    await press(dock, 'the next');
    expect(shown(overlay)).toEqual(['Hello', plan().disclosure]);
    await press(dock, 'the next');
    expect(shown(overlay)).toEqual(['Liner', 'Balm', '+1', 'the code SAVE10', plan().disclosure]);
    await press(dock, 'Balm');
    expect(shown(overlay)).toEqual(['Balm', 'the code SAVE10', plan().disclosure]);
    await press(dock, 'the back');
    expect(shown(overlay)).toEqual(['Hello', plan().disclosure]);
  });

  it('hide all or a part of it', async () => {
    const { overlay, dock } = await openBoth();
    await press(dock, 'the next');
    await press(dock, 'the next');
    for (const id of ['[data-part=disclosure]', '[data-part=code]']) {
      dock.querySelector<HTMLInputElement>(id)?.click();
    }
    await heard();
    expect(shown(overlay)).toEqual(['Liner', 'Balm', '+1']);
    dock.getElementById('hidden')?.click();
    await heard();
    expect(shown(overlay)).toEqual([]);
    // What is chosen next is meant to be seen.
    await press(dock, 'Hello');
    expect(shown(overlay)).toEqual(['Hello']);
  });

  it('are driven by keys', async () => {
    const { overlay, dock } = await openBoth();
    const key = (name: string) => {
      const event = dock.createEvent('Event');
      event.initEvent('keydown', true, true);
      dock.body.dispatchEvent(Object.assign(event, { key: name }));
      return heard();
    };
    await key('PageDown');
    await key('n');
    expect(shown(overlay)).toContain('Liner');
    await key('p');
    expect(shown(overlay)).toContain('Hello');
  });

  it('remember what is on when they are opened again', async () => {
    const { dock } = await openBoth();
    await press(dock, 'Hello');
    const again = await openBoth();
    expect(shown(again.overlay)).toContain('Hello');
    expect(again.dock.querySelector('[aria-current]')?.textContent).toBe('Hello');
  });

  it('show nothing of a segment that a new plan does not have any more, nor of rubbish', async () => {
    const { dock } = await openBoth();
    await press(dock, 'Hello');
    const { overlay } = await openBoth(plan({ segments: [] }));
    expect(shown(overlay)).toEqual([]);
    for (const rubbish of ['x', '7', 'null', '{"on":{}}', '[]']) {
      storage.set(plan().id, rubbish);
      expect(shown((await openBoth()).overlay)).toEqual([]);
    }
  });

  const HOSTILE = [
    '</script><script>window.hit = 1</script>',
    '<!--<script>',
    ']]>--><img src=x onerror="window.hit = 1">',
    '"></title><svg onload=window.hit=1>',
    '</style><base href=https://a.example/>',
    '\u2028\u2029 `$& {{{x}}} \\u003c/script>',
  ];
  const hostile = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc
      .array(fc.constantFrom(...HOSTILE, '<', '"', "'", '&', '\\', '\u0000'), { maxLength: 4 })
      .map((parts) => parts.join('')),
  );

  it('hold a hostile title as text, and nothing else comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, name, code) => {
        const segments = [{ id: 's:a', segment: title, names: [name, name], more: 0, code }];
        const looks = { ...USUAL_LOOKS };
        const given = plan({ title, segments, disclosure: title, looks });
        const { overlay, dock } = await openBoth(given);
        for (const page of [overlay, dock]) {
          expect(page.scripts).toHaveLength(2);
          expect(page.querySelectorAll('img, svg, base, link, iframe')).toHaveLength(0);
          expect(page.querySelectorAll('style, meta, title')).toHaveLength(5);
          const data = page.getElementById('plan')?.textContent ?? '';
          expect(JSON.parse(data)).toEqual(given);
        }
        dock.getElementById('next')?.click();
        await heard();
        expect(overlay.getElementById('code')?.textContent).toBe(code);
        for (const { window } of windows) expect(Object.hasOwn(window, 'hit')).toBe(false);
        for (const { window } of windows.splice(0)) window.close();
        storage.clear();
      }),
      { numRuns: 20 },
    );
  });

  it('ask for nothing from anywhere, and run no script but their own', async () => {
    const { overlay, dock } = await obsFiles(plan());
    for (const html of [overlay, dock]) {
      const { document } = new JSDOM(html).window;
      const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src/);
      const script = document.scripts[1]?.textContent ?? '';
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
      expect(policy).toContain(Buffer.from(digest).toString('base64'));
      expect(html).not.toMatch(/https?:|url\(|@import|\bsrc=|fetch|XMLHttp|innerHTML|tag=/);
    }
  });
});
