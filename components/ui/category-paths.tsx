import { directionOf } from '@/utils/text/direction.ts';
import { pathText } from './path-text.ts';
import './category-paths.css';

export interface CategoryPathsProps {
  /** The names down to each category, from the top. */
  paths: readonly (readonly string[])[];
}

/**
 * The categories of a product on one line: Makeup › Lips, Gifts. Where there is no room the names above the first
 * category are cut, and what follows it: its own name is what tells most.
 */
export function CategoryPaths({ paths }: CategoryPathsProps) {
  const [first = [], ...others] = paths;
  const above = first.slice(0, -1);
  return (
    <span class="paths" dir={directionOf(first.join(' '))}>
      {above.length > 0 && (
        <>
          <bdi class="paths-above">{pathText(above)}</bdi>
          {pathText(['', ''])}
        </>
      )}
      <bdi class="paths-name">{first.at(-1)}</bdi>
      {others.length > 0 && (
        <bdi class="paths-others">{`, ${others.map(pathText).join(', ')}`}</bdi>
      )}
    </span>
  );
}
