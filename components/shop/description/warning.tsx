import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/ui/icon.tsx';

/** Something about a text that its reader, the platform or Amazon would not take well. */
export function Warning({ children }: { children: ComponentChildren }) {
  return (
    <p class="description-warning">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
