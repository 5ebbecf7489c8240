import { describe, expect, test } from 'vitest';
import { secondMinifier } from '@/utils/second-minifier.ts';

/** The code as it is built. */
async function built(code: string, format: string): Promise<string> {
  const { renderChunk } = secondMinifier();
  const handler = typeof renderChunk === 'object' ? renderChunk.handler : renderChunk;
  const plugin = { environment: { config: { build: { target: 'chrome123' } } } };
  const chunk = { fileName: 'panels.js' };
  const answer = await Reflect.apply(Object(handler), plugin, [code, chunk, { format }]);
  return Object(answer).code;
}

describe('what is built', () => {
  test('is shorter', async () => {
    const code = 'export function sum(first, second) { return first + second }';
    expect((await built(code, 'es')).length).toBeLessThan(code.length / 1.2);
  });

  test('keeps the name of what a script answers', async () => {
    expect(await built('var panels = (function () { return 1 })();', 'iife')).toMatch(
      /^var panels ?=/,
    );
  });

  test('has to be right', async () => {
    await expect(built('let = ;', 'es')).rejects.toThrow('panels.js: ');
  });
});
