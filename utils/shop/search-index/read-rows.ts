import type { Row } from './rows.ts';

/** The rows of one of the strings that hold them. Only pages read them: the worker does without. */
export function readRows(bucket: string): Row[] {
  if (bucket === '') return [];
  return bucket.split('\n').map((line) => {
    const [id = '', saved = '', parentAsin = '', brand = '', places = '', deleted = '', text = ''] =
      line.split('\t');
    return {
      id,
      saved: Number.parseInt(saved, 36),
      parentAsin,
      brand,
      places: places === '' ? NOWHERE : places.split(' ').map(readPlace),
      deleted: deleted === '' ? null : Number.parseInt(deleted, 36),
      text,
    };
  });
}

const NOWHERE: Row['places'] = [];

function readPlace(place: string): [category: string, key: string] {
  const at = place.indexOf('=');
  return [place.slice(0, at), place.slice(at + 1)];
}
