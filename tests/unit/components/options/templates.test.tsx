// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { removeTemplate } from '@/utils/settings/edit.ts';
import { click, control, has, settled, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const VIDEO = { id: 'v', name: 'Video', body: '{{title}}\n{{link}}' };
const POST = { id: 'p', name: 'Post', body: '{{link}} #ad' };
const given = { hash: '#templates' };

const editor = (at: number) =>
  document.querySelectorAll<HTMLElement>('.template')[at] ?? document.body;
const preview = (at: number) => editor(at).querySelector('.preview')?.textContent;
const bodyNote = (at: number) => text(editor(at).querySelectorAll('.field-note')[1] ?? null);

describe('templates', () => {
  it('can be started empty, open and with its name selected', async () => {
    const page = await openOptions({}, given);
    expect(text(page.root)).toContain('No templates yet.');
    await click(control('New template'));
    expect(page.settings().templates).toEqual([
      { id: expect.any(String), name: 'My template', body: '{{title}}\n{{link}}' },
    ]);
    expect(editor(0).hasAttribute('open')).toBe(true);
    expect(document.activeElement).toBe(control('Name'));
  });

  it('can be started from an example', async () => {
    const page = await openOptions({}, given);
    await click(control('Example: Post with a label'));
    expect(page.settings().templates[0]?.body).toContain('(paid link)');
    expect(preview(0)).toContain('Everyday Glow Lip Balm');
  });

  it('show what they make of a product while they are typed', async () => {
    const page = await openOptions({ home: 'DE', templates: [VIDEO] }, given);
    await type(control('Text'), '<b>{{title}}</b> {now} {{link}}');
    expect(page.settings().templates[0]?.body).toBe('<b>{{title}}</b> {now} {{link}}');
    expect(preview(0)).toBe(
      '<b>Everyday Glow Lip Balm, Honey, 10 g</b> {now} https://www.amazon.de/dp/B0EXAMPLE1?tag=yourname-21',
    );
    expect(page.root.querySelector('.preview b')).toBeNull();
  });

  it.each([
    ['{{title}}\n{{link}} {{prize}}', 'Line 2, column 10: {{prize}} isn’t a placeholder'],
    ['{{link}}\n {{title', 'Line 2, column 2: {{ is not closed'],
    ['{{#brand}}by {{brand}} {{link}}', 'Line 1, column 1: a section is not closed'],
    ['{{link}} {{> part}}', 'Line 1, column 10: this placeholder isn’t supported'],
    ['{{title}}', 'It has no {{link}}'],
    ['{{title}} {or not} {{link}}', ''],
    ['{{title}}{{#brand}} by {{brand}}{{/brand}}\n{{link}}', ''],
    ['', ''],
  ])('%j says %j', async (body, said) => {
    const page = await openOptions({ templates: [VIDEO] }, given);
    await type(control('Text'), body);
    expect(page.settings().templates[0]?.body).toBe(body);
    expect(bodyNote(0)).toContain(said);
    if (said === '') expect(bodyNote(0)).toBe('');
  });

  it('copy the link alone until they can be understood', async () => {
    await openOptions({ home: 'DE', templates: [VIDEO] }, given);
    await type(control('Text'), '{{title');
    expect(preview(0)).toBe('https://www.amazon.de/dp/B0EXAMPLE1?tag=yourname-21');
  });

  it('get a placeholder put in where the cursor is', async () => {
    const page = await openOptions({ templates: [VIDEO] }, given);
    const area = control('Text');
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no text area');
    area.setSelectionRange(0, 9);
    await click(control('brand'));
    expect(page.settings().templates[0]?.body).toBe('{{brand}}\n{{link}}');
    expect(document.activeElement).toBe(area);
  });

  it('are renamed, but not to nothing', async () => {
    const page = await openOptions({ templates: [VIDEO] }, given);
    await type(control('Name'), ' Shorts ');
    expect(page.settings().templates[0]?.name).toBe('Shorts');
    await type(control('Name'), ' ');
    await settled(() => control('Name').blur());
    expect(page.settings().templates[0]?.name).toBe('Shorts');
    expect(text(editor(0))).toContain('A template needs a name');
    expect(control('Name')).toHaveProperty('value', ' ');
  });

  it('keep a text that is too long or could not be stored in its field', async () => {
    const page = await openOptions({ templates: [VIDEO] }, given);
    await type(control('Text'), 'x'.repeat(20_001));
    expect(bodyNote(0)).toContain('at most 20,000 characters');
    expect(page.settings().templates).toEqual([VIDEO]);
    page.failWith('quota');
    await type(control('Text'), 'short {{link}}');
    expect(text(editor(0))).toContain('Not saved');
    expect(control('Text')).toHaveProperty('value', 'short {{link}}');
  });

  it('say once that they are saved, where it was last', async () => {
    const page = await openOptions({ templates: [VIDEO, POST] }, given);
    const notes = () => text(page.root).split('Saved').length - 1;
    await type(control('Text', editor(0)), 'one {{link}}');
    await type(control('Text', editor(1)), 'two {{link}}');
    expect(text(editor(1))).toContain('Saved');
    expect(notes()).toBe(1);
    await click(control('New template'));
    expect(notes()).toBe(0);
  });

  it('are deleted, and come back to their place', async () => {
    const page = await openOptions({ templates: [VIDEO, POST] }, given);
    await click(control('Delete this template'));
    expect(page.settings().templates).toEqual([POST]);
    expect(text(page.root)).toContain('Deleted “Video”');
    await click(control('Undo'));
    expect(page.settings().templates).toEqual([VIDEO, POST]);
  });

  it('go when another window deletes them, and are not brought back by what is typed late', async () => {
    const page = await openOptions({ templates: [VIDEO, POST] }, given);
    const late = control('Name', editor(1));
    await page.elsewhere((settings) => removeTemplate(settings, 'p'));
    await type(late, 'Late');
    expect(page.settings().templates).toEqual([VIDEO]);
    expect(has('Post')).toBe(false);
  });
});
