import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldsSchema } from '@/utils/records/schema.ts';

describe('the fields of a record', () => {
  // A field with such a name, set on a plain object, would change what all objects are.
  it.each(['__proto__', 'prototype', 'constructor'])('never have the name %s', (name) => {
    const given: unknown = JSON.parse(`{"title":"Lamp","${name}":{"isAdmin":true}}`);
    const read = v.parse(fieldsSchema, given);
    expect(Object.keys(read)).toEqual(['title']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect('isAdmin' in read).toBe(false);
  });

  it('hold whatever JSON holds', () => {
    const given = { text: '', number: 0, no: null, list: [1, ['a']], object: { a: { b: false } } };
    expect(v.parse(fieldsSchema, given)).toEqual(given);
  });

  it.each([null, 'text', 7, undefined])('are none of %j', (given) => {
    expect(v.is(fieldsSchema, given)).toBe(false);
  });
});
