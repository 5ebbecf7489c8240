import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon.tsx';
import './collapsible.css';

export interface CollapsibleProps {
  id?: string;
  class?: string;
  /** The start of the line that is always seen. */
  name: ComponentChildren;
  /** The rest of that line. */
  summary?: ComponentChildren;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ComponentChildren;
}

/** One line that opens into more, such as an account or a template. */
export function Collapsible(props: CollapsibleProps) {
  const { id, class: className = '', name, summary, open, onToggle, children } = props;
  return (
    <details
      class={`collapsible ${className}`}
      id={id}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="collapsible-head">
        <Icon name="chevron-down" />
        <span class="collapsible-name">{name}</span>
        {summary}
      </summary>
      <div class="collapsible-body">{children}</div>
    </details>
  );
}
