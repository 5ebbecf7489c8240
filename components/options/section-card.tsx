import type { ComponentChildren } from 'preact';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { SaveNote, type Saver } from './save.tsx';

export interface SectionCardProps {
  title: string;
  /** Its outcome is told beside the title. */
  saver?: Saver;
  children: ComponentChildren;
}

/** A part of a section, under a title. */
export function SectionCard({ title, saver, children }: SectionCardProps) {
  const id = useUniqueId();
  return (
    <section class="section-card" aria-labelledby={id}>
      <div class="section-head">
        <h3 id={id}>{title}</h3>
        {saver && <SaveNote saver={saver} />}
      </div>
      {children}
    </section>
  );
}
