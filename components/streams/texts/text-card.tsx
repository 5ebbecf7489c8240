import type { ComponentChildren } from 'preact';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import './texts.css';

export interface TextCardProps {
  title: string;
  /** What it is for, where the title does not say all. */
  hint?: string;
  children: ComponentChildren;
}

/** One thing that is made of a stream, under its heading. */
export function TextCard({ title, hint, children }: TextCardProps) {
  const id = useUniqueId();
  return (
    <section class="text-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      {children}
    </section>
  );
}
