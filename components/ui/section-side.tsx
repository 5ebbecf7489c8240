import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './section-side.css';

export interface SideLink {
  href: string;
  label: string;
  isCurrent: boolean;
  onOpen: () => void;
}

export interface SectionSideProps {
  /** Names the links. */
  label: string;
  links: readonly SideLink[];
  /** Under the links. */
  children?: ComponentChildren;
}

/** The ways to the views of a section. Where there is no room beside the view, they stand above. */
export function SectionSide({ label, links, children }: SectionSideProps) {
  const nav = useRef<HTMLElement>(null);
  const current = links.find(({ isCurrent }) => isCurrent)?.href;
  // Where there is no room beside the view, the links may lie out of sight.
  useEffect(() => {
    if (current === undefined) return;
    nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <div class="section-side">
      <nav ref={nav} aria-label={label}>
        {links.map(({ href, label: text, isCurrent, onOpen }) => (
          <a
            key={href}
            href={href}
            aria-current={isCurrent ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              onOpen();
            }}
          >
            {text}
          </a>
        ))}
      </nav>
      {children}
    </div>
  );
}
