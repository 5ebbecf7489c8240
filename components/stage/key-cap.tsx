import '@/components/ui/kbd.css';
import './key-cap.css';

/** The key of a button, to be seen: it is no part of the button's name, which is what it does. */
export function KeyCap({ cap }: { cap: string }) {
  return <kbd class="key-cap" data-cap={cap} />;
}
