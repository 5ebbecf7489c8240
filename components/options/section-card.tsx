import type { ComponentChildren } from 'preact';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { SaveNote, type Saver } from './save.tsx';
import { useTarget } from './target.ts';

export interface SectionCardProps {
  title: string;
  /** The name by which addresses lead to it, as in `#toolbar/shortcuts`. */
  anchor?: string;
  /** Its outcome is told beside the title. */
  saver?: Saver;
  children: ComponentChildren;
}

/** A part of a section, under a title. */
export function SectionCard({ title, anchor, saver, children }: SectionCardProps) {
  const id = useUniqueId();
  const { ref, isTarget } = useTarget<HTMLElement>(anchor);
  return (
    <section
      class={`section-card ${isTarget ? 'section-target' : ''}`}
      aria-labelledby={id}
      tabIndex={anchor ? -1 : undefined}
      ref={ref}
    >
      <div class="section-head">
        <h3 id={id}>{title}</h3>
        {saver && <SaveNote saver={saver} />}
      </div>
      {children}
    </section>
  );
}
