import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon.tsx';

export interface FoldProps {
  id?: string;
  class?: string;
  /** Is the start of the line that is always seen. */
  name: ComponentChildren;
  /** The rest of that line. */
  summary?: ComponentChildren;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ComponentChildren;
}

/** Something that is folded to one line until it is opened. */
export function Fold(props: FoldProps) {
  const { id, class: more = '', name, summary, open, onToggle, children } = props;
  return (
    <details
      class={`account ${more}`}
      id={id}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="account-head">
        <Icon name="chevron-down" />
        <span class="account-name">{name}</span>
        {summary}
      </summary>
      <div class="account-body">{children}</div>
    </details>
  );
}
