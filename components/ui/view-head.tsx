import type { ComponentChildren } from 'preact';
import './view-head.css';

export interface ViewHeadProps {
  title: string;
  /** What the view shows, where its title does not say all. */
  hint?: string;
  /** What is chosen or done for the whole view. */
  children?: ComponentChildren;
}

/** The head of a view. */
export function ViewHead({ title, hint, children }: ViewHeadProps) {
  return (
    <header class="view-head">
      <h1>{title}</h1>
      {children && <div class="view-tools">{children}</div>}
      {hint && <p class="quiet">{hint}</p>}
    </header>
  );
}
