// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { click, named, settled, type } from '../../../mount.ts';
import { chooseFile, openDialog } from '../transfer/open-dialog.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('audit', () => {
  const GIVEN =
    'Red: https://www.amazon.com/dp/B0TESTAAA1?tag=other-20, https://amzn.to/3abc and https://www.amazon.it/dp/B0TESTAAA1';
  const MENDED = GIVEN.replace('other-20', 'her-20');
  const DISCLOSED = `As an Amazon Associate I earn from qualifying purchases.\n\n${MENDED}`;

  async function openWith(text: string, dead = false) {
    const opened = await openDialog('audit', {}, null, dead);
    const area = opened.root.querySelector('textarea');
    if (!area) throw new Error('no field');
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    return opened;
  }

  it('judges every link, discloses, and copies the corrected text', async () => {
    const { root, copied } = await openWith(GIVEN);
    expect(root.textContent).toContain('1 link fixed.');
    expect(root.textContent).toContain('Was someone else’s → now yours');
    expect(root.textContent).toContain('The disclosure was missing.');
    expect(root.querySelectorAll('.transfer-wrong')).toHaveLength(2);
    expect(root.querySelector('del')?.textContent).toContain('other-20');
    await click(named(root, 'Copy the corrected text'));
    expect(copied).toHaveBeenCalledWith({ text: DISCLOSED, html: null });
    expect(root.textContent).toContain('Copied');
  });

  it('says first what it cannot put right, and how many links that are', async () => {
    const right = 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20';
    const { root } = await openWith(
      `${right.replace('her-20', 'other-20')} ${right} https://amzn.to/3abc https://www.amazon.co.uk/dp/B0TESTAAA1`,
    );
    const status = root.querySelector('.dialog-body > [role="status"]');
    expect(status?.textContent).toBe('1 link fixed. 1 was already correct. 2 links need you.');
    const links = [...root.querySelectorAll('.transfer-rows .transfer-name')];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'https://amzn.to/3abc',
      'https://www.amazon.co.uk/dp/B0TESTAAA1',
      'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20',
      right,
    ]);
    const missing = root.querySelector('.audit-mended');
    expect(missing?.textContent).toContain('The disclosure was missing.');
    expect(missing?.textContent).toContain('Fixed in the corrected text');
    expect(missing?.querySelector('.icon-check')).toBeNull();
  });

  it('folds a text that was pasted, and unfolds it to be changed', async () => {
    const { root } = await openDialog('audit');
    const area = root.querySelector('textarea');
    if (!area) throw new Error('no field');
    const source = root.querySelector('.audit-source');
    area.focus();
    area.dispatchEvent(new Event('paste', { bubbles: true }));
    await type(area, GIVEN);
    expect(source).toHaveProperty('hidden', true);
    const change = named(root, 'Change');
    expect(document.activeElement).toBe(change);
    expect(change.parentElement?.textContent).toContain('Red: https://');
    await click(change);
    expect(source).toHaveProperty('hidden', false);
    expect(document.activeElement).toBe(area);
    await type(area, `${GIVEN} and`);
    expect(source).toHaveProperty('hidden', false);
  });

  it('says which products are not sold any more', async () => {
    const { root } = await openWith('https://www.amazon.com/dp/B0TESTAAA1?tag=her-20', true);
    expect(root.querySelector('.transfer-wrong')?.textContent).toContain(
      'You marked it as no longer sold.',
    );
    const again = await openDialog('audit', {}, null, true);
    const table = 'Text\tNo\r\nhttps://www.amazon.com/dp/B0TESTAAA1?tag=her-20\t1\r\n';
    await chooseFile(again.root, new File([table], 'videos.tsv'));
    await vi.waitFor(() =>
      expect(again.root.querySelector('.transfer-rows')?.textContent).toContain('no longer sold'),
    );
  });

  it('says so of the text as it is now, however late the shop answers', async () => {
    const { props } = await openDialog('audit', {}, null, true);
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let asked = 0;
    const details: typeof props.port.details = async (ids) => {
      await gates[asked++]?.promise;
      return props.port.details(ids);
    };
    const { root } = await openDialog('audit', { port: { ...props.port, details } });
    const area = root.querySelector('textarea');
    if (!area) throw new Error('no field');
    await type(area, 'https://www.amazon.com/dp/B0TESTAAA9?tag=her-20');
    await type(area, 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20');
    gates[1]?.resolve();
    await settled();
    expect(root.querySelector('.transfer-wrong')?.textContent).toContain('no longer sold');
    gates[0]?.resolve();
    await settled();
    expect(root.querySelector('.transfer-wrong')?.textContent).toContain('no longer sold');
  });

  it('changes the links to products alone, where that is asked for', async () => {
    const { root, copied } = await openWith(GIVEN);
    root.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await settled();
    await click(named(root, 'Copy the corrected text'));
    expect(copied).toHaveBeenCalledWith({ text: MENDED, html: null });
  });

  it('puts a table of texts right, and says which of them ask for more', async () => {
    const { root, log } = await openDialog('audit');
    const right = DISCLOSED.split(',')[0];
    const table = `Title,Description\r\nOne,"${GIVEN}"\r\nTwo,"${right}"\r\nThree,Nothing at all here\r\n`;
    await chooseFile(root, new File([table], 'videos.csv'));
    await vi.waitFor(() => expect(root.textContent).toContain('3 texts: 1 changed, 1 need'));
    expect(root.querySelector('.transfer-wrong')?.textContent).toContain('One');
    await click(named(root, 'Save the corrected file'));
    expect(log).toContainEqual([
      'saveFile',
      'corrected-videos.csv',
      table.replace(GIVEN, DISCLOSED),
      'text/csv;charset=utf-8',
    ]);
  });

  it('keeps the delimiter, and rows that are too short for a text', async () => {
    const { root, log } = await openDialog('audit');
    const table = `Id\tTitle\tDescription\r\n1\tOne\tamazon.com/dp/B0TESTAAA1 is a fine thing to have\r\n2\tTwo\r\n3\tThree\tx\r\n`;
    await chooseFile(root, new File([table], 'videos.tsv'));
    await vi.waitFor(() => expect(root.textContent).toContain('2 texts: 1 changed'));
    await click(named(root, 'Save the corrected file'));
    const mended =
      '"As an Amazon Associate I earn from qualifying purchases.\n\nhttps://www.amazon.com/dp/B0TESTAAA1?tag=her-20 is';
    expect(log).toContainEqual([
      'saveFile',
      'corrected-videos.tsv',
      table.replace('amazon.com/dp/B0TESTAAA1 is', mended).replace('to have', 'to have"'),
      'text/csv;charset=utf-8',
    ]);
  });

  const OTHER = 'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20';
  const HERS = 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20';

  /** Opens the dialog for links alone, and gives it a file. */
  async function openFile(name: string, content: string | Uint8Array<ArrayBuffer>) {
    const opened = await openDialog('audit');
    opened.root.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    await settled();
    await chooseFile(opened.root, new File([content], name));
    await vi.waitFor(() => expect(opened.root.textContent).toContain(name));
    return opened;
  }

  it('changes the bytes of links alone in a table', async () => {
    const table = `\ufeffClip;"Body"\n\n a ;"Say ""hi"": ${OTHER}\r\nBye"\n\n\nb; plain ${OTHER} text \n"c";x`;
    const { root, log } = await openFile('clips.csv', table);
    await vi.waitFor(() => expect(root.textContent).toContain('2 changed'));
    await click(named(root, 'Save the corrected file'));
    const [, name, saved] = log.at(-1) ?? [];
    expect(name).toBe('corrected-clips.csv');
    expect(saved).toBe(table.replaceAll(OTHER, HERS));
  });

  it('keeps the encoding of a file, and what is broken in it', async () => {
    const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const table = `Nr;Text\r\n1;"F\xfcr dich ${OTHER} sch\xf6n"\r\n2;"Gr\xfc\xdfe ${OTHER}, bis bald"\r\n`;
    const { root, log } = await openFile('alt.csv', bytes(table));
    await vi.waitFor(() => expect(root.textContent).toContain('2 changed'));
    await click(named(root, 'Save the corrected file'));
    expect(log.at(-1)?.slice(2)).toEqual([bytes(table.replaceAll(OTHER, HERS)), 'text/csv']);
  });

  it('takes a text with a table in it as one text', async () => {
    const text = `# My desk\n\n| What | Where |\n|---|---|\n| Lamp | ${OTHER} |\n| Mat | ${OTHER} |\n\nBye!\n`;
    const { root, log } = await openFile('desk.md', text);
    await vi.waitFor(() => expect(root.querySelector('textarea')?.value).toBe(text));
    expect(root.textContent).toContain('2 links fixed.');
    await click(named(root, 'Save as a file'));
    expect(log.at(-1)?.slice(1, 3)).toEqual(['corrected-desk.md', text.replaceAll(OTHER, HERS)]);
  });

  it.each([
    ['a list of products', 'goods.csv', `Name,Link\nRed,${OTHER}\nBlue,${OTHER}\n`],
    ['lines that look alike', 'notes.txt', `Red, see ${OTHER}\nBlue, see ${OTHER}\nEnd, x\n`],
  ])('asks before it changes %s', async (_, name, content) => {
    const { root, log } = await openFile(name, content);
    expect(root.textContent).toContain('Choose how to read it');
    expect(root.textContent).not.toContain('Save');
    const choice = [...root.querySelectorAll('select')].at(-1);
    if (!choice) throw new Error('no choice');
    choice.value = 'text';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(root.textContent).not.toContain('Choose how to read it');
    await click(named(root, 'Save as a file'));
    expect(log.at(-1)?.[2]).toBe(content.replaceAll(OTHER, HERS));
  });

  it('takes a file that is no table as one text', async () => {
    const { root } = await openDialog('audit');
    await chooseFile(root, new File([GIVEN], 'video.txt'));
    await vi.waitFor(() => expect(root.querySelector('textarea')?.value).toBe(GIVEN));
    expect(root.textContent).toContain('1 link fixed.');
  });

  it('shows of each row what changes, before anything is saved', async () => {
    const { root, log } = await openDialog('audit');
    const table = `No,Video title,Description\n1,Red lamp,"Lamp: ${OTHER}, see you"\n2,,"Mat: ${OTHER}, bye then"\n`;
    await chooseFile(root, new File([table], 'videos.csv'));
    await vi.waitFor(() => expect(root.textContent).toContain('2 texts: 2 changed'));
    const names = [...root.querySelectorAll('.transfer-rows .transfer-name')];
    expect(names.map(({ textContent }) => textContent)).toEqual(['Red lamp', 'Row 3']);
    expect(root.querySelector('del')).toBeNull();
    const row = root.querySelector('.transfer-rows details');
    row?.setAttribute('open', '');
    row?.dispatchEvent(new Event('toggle'));
    await settled();
    expect(root.querySelector('del')?.textContent).toBe(OTHER);
    expect([...root.querySelectorAll('ins')].at(-1)?.textContent).toBe(HERS);
    expect(log).toEqual([]);
  });

  it('leaves a storefront as it is, without a complaint', async () => {
    const text =
      'My picks: https://www.amazon.com/shop/anna and https://www.amazon.com/-/es/shop/anna/list/AB12';
    const { root } = await openWith(text);
    expect(root.querySelectorAll('.transfer-kept')).toHaveLength(2);
    expect(root.textContent).toContain('Your storefront: left as it is');
    expect(root.querySelector('.transfer-wrong')).toBeNull();
    expect(root.querySelector('del')).toBeNull();
  });

  it('replaces the older long statement with a click, and leaves it after all', async () => {
    const old =
      'Anna is a participant in the Amazon Services LLC Associates Program, an affiliate program to earn fees by linking to amazon.com, Inc. or its affiliates.';
    const { root, copied } = await openWith(`Hi! ${old} Lamp: ${HERS}`);
    expect(root.querySelector('.transfer-wrong')?.textContent).toContain('older, long statement');
    const button = named(root, 'Replace it with the current one');
    button.focus();
    await click(button);
    expect(root.querySelector('.transfer-wrong')).toBeNull();
    expect(document.activeElement).toBe(named(root, 'Keep the old one'));
    await click(named(root, 'Copy the corrected text'));
    const now = 'As an Amazon Associate I earn from qualifying purchases.';
    expect(copied).toHaveBeenCalledWith({ text: `Hi! ${now} Lamp: ${HERS}`, html: null });
    await click(named(root, 'Keep the old one'));
    expect(root.querySelector('.transfer-wrong')).not.toBeNull();
  });

  it('keeps the mark and the line ends of a text file, also when it is edited in the field', async () => {
    const text = `Lamp: ${OTHER}\r\nBye\r\n`;
    const { root, log } = await openFile('video.txt', `\ufeff${text}`);
    await click(named(root, 'Save as a file'));
    expect(log.at(-1)?.slice(1, 3)).toEqual([
      ...['corrected-video.txt', `\ufeff${text.replace(OTHER, HERS)}`],
    ]);
    const area = root.querySelector('textarea');
    if (!area) throw new Error('no field');
    await type(area, `Hello\nLamp: ${OTHER}\nBye\n`);
    await click(named(root, 'Save as a file'));
    expect(log.at(-1)?.slice(1, 3)).toEqual([
      ...['corrected-video.txt', `\ufeffHello\r\nLamp: ${HERS}\r\nBye\r\n`],
    ]);
  });

  it('says which tracking IDs it will use', async () => {
    const ids = [
      { tag: 'her-20', name: '' },
      { tag: 'live-20', name: 'Live' },
    ];
    const DE = { ids: [{ tag: 'hers-21', name: '' }], default: null };
    const settings = {
      ...defaultSettings(),
      lastTag: { US: 'live-20' },
      accounts: { US: { ids, default: null }, DE },
    };
    const { root } = await openDialog('audit', { settings });
    const options = [...root.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(options).toContain('Default: \u2066her-20 (US) +1\u2069');
    expect(options).toContain('Live: \u2066live-20 (US) +1\u2069');
  });
});
