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

/** A finished text as it will be pasted; it scrolls where it is long, and is reached by keyboard for that. */
export function TextPreview({ label, text }: { label: string; text: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text with its line breaks
    <pre
      class="text-preview"
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {text}
    </pre>
  );
}
