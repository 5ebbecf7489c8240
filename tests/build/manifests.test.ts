import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The manifests as they ship, read from the build. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const privacy = readFileSync(`${root}docs/privacy.md`, 'utf8');

const CORE = [
  'com',
  'co.uk',
  'de',
  'fr',
  'co.jp',
  'ca',
  'cn',
  'it',
  'es',
  'in',
  'com.br',
  'com.mx',
  'com.au',
  'ae',
  'sg',
  'nl',
  'sa',
];
const MORE = ['se', 'pl', 'com.tr', 'eg', 'com.be', 'ie', 'co.za'];
const patterns = (endings: string[]) =>
  endings.flatMap((e) => ['www.', 'm.', '', 'smile.'].map((sub) => `https://${sub}amazon.${e}/*`));

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = `${root}.output/${build}/`;
  const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));

  test('asks for these permissions, each with its reason in the privacy text', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'clipboardWrite',
      'scripting',
      'storage',
    ]);
    for (const permission of manifest.permissions)
      expect(privacy).toContain(`| \`${permission}\` |`);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    // A sync's server is anywhere; asked for is its one address.
    const servers = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];
    const optional = [...patterns(MORE), ...servers].sort();
    expect([...manifest.optional_host_permissions].sort()).toEqual(optional);
  });

  test('runs on the pages of the 17 marketplaces, at the start, never in frames', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    const [script] = manifest.content_scripts;
    expect([...script.matches].sort()).toEqual(patterns(CORE).sort());
    expect(script.run_at).toBe('document_start');
    expect(script.all_frames ?? false).toBe(false);
    expect(script.match_about_blank ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
    expect(script.exclude_matches).toEqual(
      expect.arrayContaining(['*://*/ap/*', '*://*/gp/cart/*', '*://*/gp/buy/*', '*://*/hz/*']),
    );
  });

  test('lets no page and no other extension in beyond what the toolbar loads', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    for (const { resources } of manifest.web_accessible_resources ?? []) {
      expect(resources).toEqual(['panels.js', 'assets/panels-style.css']);
    }
    expect(JSON.stringify(manifest.content_security_policy ?? '')).not.toMatch(/https?:|unsafe/);
  });

  test('every file that it names is there', () => {
    const { background, content_scripts, icons, action } = manifest;
    const files: string[] = [
      background.service_worker ?? background.scripts,
      content_scripts.flatMap((s: { js: string[] }) => s.js),
      Object.values(icons),
      action.default_popup,
    ].flat();
    expect(files.filter((file) => !existsSync(folder + file))).toEqual([]);
  });
});

test('the Firefox build says that it collects nothing', () => {
  const manifest = JSON.parse(readFileSync(`${root}.output/firefox-mv3/manifest.json`, 'utf8'));
  const { gecko, gecko_android } = manifest.browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(Number(gecko.strict_min_version.split('.')[0])).toBeGreaterThanOrEqual(140);
  expect(Number(gecko_android.strict_min_version.split('.')[0])).toBeGreaterThanOrEqual(142);
});
