import { useCallback, useEffect, useState } from 'preact/hooks';
import { report } from '@/utils/report.ts';
import { useEarnings } from '../store/context.ts';

/**
 * What products of the shop are called.
 * @param ids the same list for as long as they are the same
 * @returns null: not read yet, or not there
 */
export function useProductTitles(ids: readonly string[]): (id: string) => string | null {
  const { page } = useEarnings();
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (ids.length === 0) return;
    let overtaken = false;
    page.port
      .details([...new Set(ids)])
      .then((read) => {
        if (!overtaken) setTitles(new Map(read.map(({ id, title }) => [id, title])));
      })
      .catch(report);
    return () => {
      overtaken = true;
    };
  }, [page, ids]);
  return useCallback((id) => titles.get(id) ?? null, [titles]);
}
