import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { rename, type Script } from '@/utils/alike-names.ts';

const scriptOf = (code: string, fileName = 'a.js', dynamicImports: string[] = []): Script => ({
  fileName,
  code,
  dynamicImports,
  imports: [...code.matchAll(/from"\.\/([^"]+)"/g)].map(([, name]) => name ?? ''),
});

/** The code as it is built. */
function built(code: string, format = 'es'): string {
  const script = scriptOf(code);
  rename([script], format === 'es');
  return script.code;
}

/** What a function's body answers, before and after. */
function answers(body: string): [unknown, unknown] {
  const code = `(function(outer,other){${body}})`;
  const run = (source: string) =>
    JSON.stringify(Reflect.apply(runInThisContext(source), null, [2, 3]));
  return [run(code), run(built(code, 'iife'))];
}

describe('names in what is built', () => {
  test.each([
    ['parameters and variables', 'let sum=outer+other;var more=sum*2;return[sum,more,outer]'],
    ['shadows', 'let inner=1;{let inner=2;outer+=inner}return[inner,outer]'],
    [
      'functions before they are declared',
      'return later(outer);function later(outer){return outer+other}',
    ],
    ['a function that calls itself', 'return(function again(n){return n?n+again(n-1):0})(outer)'],
    [
      'a function whose parameter is called as itself',
      'return(function again(again){return again})(outer)',
    ],
    ['variables of a block that are the function’s', 'if(outer){var inside=outer}return inside'],
    [
      'loops',
      'let all=[];for(let i=0;i<other;i++)all.push(()=>i);for(const each of all)outer+=each();return outer',
    ],
    ['labels', 'rows:for(;;){for(;;){outer++;break rows}}return outer'],
    [
      'short properties',
      'let value={outer,other};let{outer:first,other:second=5,third=7}=value;return[value,first,second,third]',
    ],
    [
      'short patterns',
      'let value={a:outer},{a,b=other,...rest}=value;[a,b]=[b,a];({a=3}=value);return[a,b,rest]',
    ],
    [
      'computed properties',
      'let key="k",value={[key]:outer,key:other};return[value,value[key],value.key]',
    ],
    [
      'classes',
      'class Shelf{#held=outer;static made=other;get(held){return[this.#held,held,Shelf.made]}}return new Shelf().get(1)',
    ],
    ['errors that are caught', 'try{throw outer}catch(error){return[error,other]}'],
    ['defaults', 'let next=(from=outer,{to=from+1}={})=>[from,to];return[next(),next(5,{to:6})]'],
    ['a switch', 'switch(outer){case 2:let found=other;return found}'],
    [
      'what is there for all',
      'let text=String(outer),list=Array.from(text);return[list,typeof nothing,Math.max(outer,other)]',
    ],
  ])('leave %s what they are', (_what, body) => {
    const [before, after] = answers(body);
    expect(after).toBe(before);
  });

  test('are no words of the language, and different for all that is seen at once', () => {
    const many = Array.from({ length: 900 }, (_, nth) => `v${nth}`);
    const code = `(function(){let ${many.map((name, nth) => `${name}=${nth}`)};return[${many}]})`;
    const run = runInThisContext(built(code, 'iife'));
    expect(run()).toEqual(many.map((_, nth) => nth));
  });

  test('do not hide what is taken from outside', () => {
    const code = 'function f(value){return t(value)}function g(value){return e+n+f(value)}g(1)';
    const [one, two] = [...built(code).matchAll(/function (\w+)\((\w+)\)/g)].map(
      ([, ...names]) => names,
    );
    expect(one).not.toContain('t');
    for (const each of ['e', 'n']) expect(two).not.toContain(each);
  });

  test('are one on both sides of an import', () => {
    const scripts = [
      scriptOf('import{a as first,b as second}from"./x.js";first(second)', 'page.js'),
      scriptOf('let one=1,two=2;export{one as a,two as b}', 'x.js'),
    ];
    rename(scripts, true);
    const [page, x] = scripts.map(({ code }) => code);
    const [, one, two] = /export\{(\w+),(\w+)\}/.exec(x ?? '') ?? [];
    expect(page).toBe(`import{${one},${two}}from"./x.js";${one}(${two})`);
    expect(x).toBe(`let ${one}=1,${two}=2;export{${one},${two}}`);
  });

  test('keep an `as` where something else is called so', () => {
    const scripts = [
      scriptOf('let one=1;export{one as a}', 'x.js'),
      scriptOf('let other=2;export{other as a}', 'y.js'),
      scriptOf(
        'import{a as first}from"./x.js";import{a as second}from"./y.js";first(second)',
        'p.js',
      ),
    ];
    rename(scripts, true);
    expect(scripts[2]?.code).toMatch(
      /^import\{(\w+)\}from"\.\/x\.js";import\{\1 as (\w+)\}from"\.\/y\.js";\1\(\2\)$/,
    );
  });

  test('that are properties elsewhere stay, and those of a script for all', () => {
    const scripts = [
      scriptOf('let one=1;export{one as n}', 'x.js'),
      scriptOf('import("./x.js").then(e=>e.n)', 'p.js', ['x.js']),
    ];
    rename(scripts, true);
    expect(scripts[0]?.code).toMatch(/^let (\w+)=1;export\{\1 as n\}$/);
    expect(built('var panels=(function(){let first=1;return first})();', 'iife')).toMatch(
      /^var panels=\(function\(\)\{let (\w)=1;return \1\}\)\(\);$/,
    );
  });

  test('are the same where what is around them is', () => {
    const code = 'let f=(first,second)=>first.id+second.id,g=(b,a)=>b.id+a.id;f(g,g)';
    const [one, two] = [...built(code).matchAll(/=\((\w,\w)\)/g)].map(([, both]) => both);
    expect(one).toBe(two);
  });
});
