import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shared } from '@/entrypoints/amazon.content/shared.ts';
import { sharedWithPanels } from '@/utils/shared-with-panels.ts';

const root = new URL('../../../', import.meta.url);
const { load, resolveId } = sharedWithPanels(root);

function loaded(id: string): unknown {
  return Reflect.apply(Object(load), null, [id]);
}

describe('sharedWithPanels', () => {
  const element = fileURLToPath(new URL('components/toolbar/element.ts', root));
  const code = String(loaded(element));
  const [left = ''] = /\0[\w-]+/.exec(code) ?? [];

  it('gives what the first script has left, and the rest of a module from its file', () => {
    expect(code).toContain('export { h, ofDocument, setAttributes, setText }');
    expect(code).toContain(`export * from '${element}?own'`);
    expect(Reflect.apply(Object(resolveId), null, [left])).toBe(left);
  });

  it('names all of it, once', () => {
    const [, names = ''] = /\{ (.*) \}/.exec(String(loaded(left))) ?? [];
    expect(names.split(', ').sort()).toEqual(Object.keys(shared).sort());
  });

  it('leaves other modules as they are', () => {
    expect(loaded(fileURLToPath(new URL('components/toolbar/view.css', root)))).toBeNull();
    expect(loaded(`${element}?own`)).toBeNull();
  });
});
