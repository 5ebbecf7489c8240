import { numberText } from '@/components/ui/format.ts';
import { kindName } from '@/components/ui/segment-kind.ts';
import type { Segment } from '@/utils/streams/segment.ts';

/** What a segment is called: its number, and its title or its kind. @param at from 0 */
export function numberedName({ title, kind }: Pick<Segment, 'title' | 'kind'>, at: number): string {
  return `${numberText(at + 1)} · ${title || kindName(kind)}`;
}
