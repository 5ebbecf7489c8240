import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = `
const host = document.createElement('div');
host.style.cssText = 'all:initial;position:fixed;inset:auto 0 0;block-size:44px;z-index:180';
const root = host.attachShadow({ mode: 'closed' });
const toolbar = document.createElement('div');
toolbar.style.cssText = 'display:flex;gap:8px;align-items:center;block-size:44px;background:#fff;border-block-start:1px solid #ccc;font:14px system-ui';
const name = document.createElement('b');
name.textContent = 'Bare toolbar';
const copy = document.createElement('button');
copy.textContent = 'Copy link';
const asin = /\\/dp\\/([A-Z0-9]{10})/.exec(location.pathname)?.[1] ?? '';
copy.addEventListener('click', () => navigator.clipboard.writeText('https://' + location.host + '/dp/' + asin));
toolbar.append(name, asin, copy);
root.append(toolbar);
document.documentElement.append(host);
`;

/** An extension that does nothing but put a toolbar on the page: what no toolbar can do without. */
export function vanillaExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linkshelf-bare-toolbar-'));
  const script = {
    matches: ['https://www.amazon.com/*'],
    js: ['toolbar.js'],
    run_at: 'document_start',
  };
  const manifest = {
    manifest_version: 3,
    name: 'Bare toolbar',
    version: '1.0',
    permissions: ['clipboardWrite'],
    content_scripts: [script],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'toolbar.js'), SCRIPT);
  return folder;
}
