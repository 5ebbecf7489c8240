import * as v from 'valibot';
import type { Found, SourceProduct } from './candidate.ts';
import { mentionsPage } from './links.ts';

/** Levels of objects within each other that are looked at. */
const DEEPEST = 60;

const LINKS = ['url', 'uri', 'link', 'href', 'given_url', 'resolved_url', 'product_url'];
const TITLES = ['title', 'given_title', 'resolved_title', 'name', 'text'];
const NOTES = ['note', 'notes', 'description', 'excerpt', 'comment'];
const DATES = [
  'createdAt',
  'created_at',
  'created',
  'dateAdded',
  'date_added',
  'time_added',
  'date',
];
const FOLDERS = ['folder', 'collection', 'category', 'list'];

const ObjectSchema = v.record(v.string(), v.unknown());
const ListSchema = v.array(v.unknown());
/** A list of bookmarks that others name by its id. */
const NamedListSchema = v.object({
  id: v.string(),
  name: v.string(),
  parentId: v.nullish(v.string()),
});
/** A tag, as text or as an object with its name. */
const TagSchema = v.union([v.string(), v.object({ name: v.string() })]);

type JsonObject = v.InferOutput<typeof ObjectSchema>;

/**
 * The links to Amazon in a file of JSON, whatever its shape: the export of a program for bookmarks (Karakeep among
 * them), a browser's own backup of its bookmarks, the answer of a server. Folders and lists become categories; so do
 * the tags of what is in none.
 * @returns null where it is no JSON
 */
export function readJsonLinks(text: string): Found[] | null {
  const whole = parse(text);
  if (whole === undefined) return null;
  const lists = namedLists(whole);
  const found: Found[] = [];
  const left: Place[] = [{ value: whole, path: [], depth: 0 }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { value, path, depth } = place;
    if (depth > DEEPEST) continue;
    const object = objectOf(value);
    const named = object && namedFieldsOf(object, path, lists);
    if (named) found.push({ at: found.length + 1, product: named });
    const below = object ? pathBelow(object, path) : path;
    const values = named ? [] : childrenOf(value);
    // The last one in is looked at first.
    for (const child of values.reverse()) {
      left.push({ value: child, path: below, depth: depth + 1 });
    }
  }
  return found;
}

interface Place {
  value: unknown;
  /** Names of the folders around it. */
  path: readonly string[];
  depth: number;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // That it is none is the answer.
    return undefined;
  }
}

function objectOf(value: unknown): JsonObject | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? v.parse(ObjectSchema, value) : null;
}

function childrenOf(value: unknown): unknown[] {
  const children = v.is(ListSchema, value) ? [...value] : Object.values(objectOf(value) ?? {});
  return children.filter((child) => typeof child === 'object' && child !== null);
}

/** Folders of browsers' bookmarks have children; roots of theirs are no folders of hers. */
function pathBelow(object: JsonObject, path: readonly string[]): readonly string[] {
  if (!Array.isArray(object.children) || path.length >= DEEPEST) return path;
  const isRoot = 'root' in object || 'roots' in object || isBrowsersOwn(object);
  const name = isRoot ? '' : textOf(object, TITLES);
  return name === '' ? path : [...path, name];
}

/** The bars and menus of Chromium (by their fixed ids) and of Firefox. */
function isBrowsersOwn({ guid, id, type }: JsonObject): boolean {
  const isFirefoxs =
    typeof guid === 'string' && /^(?:root|menu|toolbar|unfiled|mobile)_/.test(guid);
  return (
    isFirefoxs || (type === 'folder' && typeof id === 'string' && ['1', '2', '3'].includes(id))
  );
}

/** What an object says of a product; null where it links to none. */
function namedFieldsOf(
  object: JsonObject,
  path: readonly string[],
  lists: ReadonlyMap<string, string[]>,
): SourceProduct | null {
  const content = objectOf(object.content) ?? {};
  const link = [textOf(object, LINKS), textOf(content, LINKS)].find(mentionsPage);
  if (!link) return null;
  const folder = folderOf(object);
  const paths = [
    ...(path.length > 0 ? [[...path]] : []),
    ...(folder === '' ? [] : [[folder]]),
    ...textsOf(object.lists).flatMap((id) => (lists.has(id) ? [lists.get(id) ?? []] : [])),
  ];
  const tags = textsOf(object.tags).map((tag) => [tag]);
  return {
    link,
    title: textOf(object, TITLES) || textOf(content, TITLES),
    note: textOf(object, NOTES),
    paths: paths.length > 0 ? paths : tags,
    saved: textOf(object, DATES),
  };
}

function folderOf(object: JsonObject): string {
  for (const name of FOLDERS) {
    const value = object[name];
    const folder = typeof value === 'string' ? value : textOf(objectOf(value) ?? {}, TITLES);
    if (folder) return folder;
  }
  return '';
}

/** The first of these fields that is a text or a number. */
function textOf(object: JsonObject, names: readonly string[]): string {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** A list of texts, or one with commas. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',').map((each) => each.trim());
  if (!v.is(ListSchema, value)) return [];
  return value.flatMap((each) => {
    const tag = v.safeParse(TagSchema, each);
    if (!tag.success) return [];
    return typeof tag.output === 'string' ? tag.output : tag.output.name;
  });
}

/** The paths of lists that bookmarks name by their ids. */
function namedLists(whole: unknown): ReadonlyMap<string, string[]> {
  const all = objectOf(whole)?.lists;
  const named = (v.is(ListSchema, all) ? all : []).flatMap((each) => {
    const list = v.safeParse(NamedListSchema, each);
    return list.success ? list.output : [];
  });
  const byId = new Map(named.map((list) => [list.id, list]));
  const pathOf = (id: string): string[] => {
    const path: string[] = [];
    let list = byId.get(id);
    for (let depth = 0; list && depth < DEEPEST; depth++) {
      path.unshift(list.name);
      list = byId.get(list.parentId ?? '');
    }
    return path;
  };
  return new Map(named.map(({ id }) => [id, pathOf(id)]));
}
