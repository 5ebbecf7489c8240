import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = ['tokens', 'answer-tokens']
  .map((name) => new URL(`../../../../components/ui/${name}.css`, import.meta.url))
  .map((file) => readFileSync(file, 'utf8'))
  .join('');

/** Light and dark value of a colour. */
function token(name: string): [string, string] {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`no colour ${name}`);
  return [light, dark];
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'ground-raised', 'ground-hover'];
const TEXTS = ['text', 'text-quiet', 'accent', 'good', 'warn', 'bad'];

describe('the colours', () => {
  const pairs = [
    ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground, 4.5] as const)),
    ['on-accent', 'accent', 4.5] as const,
    ['on-accent', 'accent-hover', 4.5] as const,
    ['line-strong', 'ground', 3] as const,
  ];
  it.each(pairs)(
    '%s on %s has a contrast of at least %d, light and dark',
    (text, ground, least) => {
      const [light, dark] = token(text);
      const [lightGround, darkGround] = token(ground);
      expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(least);
      expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(least);
    },
  );
});
