import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import type { NoTag } from '@/components/ui/no-tag.ts';

export interface LinkCardProps {
  title: string;
  /** Shown as text, never as a link. */
  link: string;
  /** What was just copied, with which tag. */
  confirmation: string | null;
  copyLabel: string;
  /** What stands in the way of a link with a tag, and what to do about it. */
  missing?: NoTag | undefined;
  onMissing?: () => void;
  onCopy: () => void;
  /** Something else to do with the page. */
  more?: ComponentChildren;
}

/** A link that is no product's own: of the page, or of what was pasted. */
export function LinkCard(props: LinkCardProps) {
  const { title, link, confirmation, copyLabel, missing, onMissing, onCopy, more } = props;
  return (
    <section class="card" aria-label={title}>
      <h2 class="card-title">{title}</h2>
      <p class="card-link ltr">{link}</p>
      <div class="card-actions">
        {missing && (
          <Button variant="primary" icon="add" onClick={onMissing}>
            {missing.action}
          </Button>
        )}
        <Button
          variant={missing ? 'plain' : 'primary'}
          icon={confirmation ? 'check' : 'copy'}
          onClick={onCopy}
        >
          {copyLabel}
        </Button>
        {more}
      </div>
      {confirmation && <p class="card-note card-saved">{confirmation}</p>}
      {missing && !confirmation && (
        <p class="card-note card-warning">
          <Icon name="warning" />
          {missing.text}
        </p>
      )}
    </section>
  );
}
