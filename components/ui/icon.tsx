import './icon.css';

/** What each stands for everywhere; the outlines are in `icon.css`, those of a single part of the screen with that. */
export type IconName =
  | 'accounts'
  | 'add'
  | 'audit'
  | 'back'
  | 'channel'
  | 'check'
  | 'chevron-down'
  | 'close'
  | 'copy'
  | 'data'
  | 'delete'
  | 'download'
  | 'edit'
  | 'error'
  | 'external'
  | 'file-add'
  | 'filter'
  | 'folder'
  | 'globe'
  | 'grip'
  | 'image'
  | 'import'
  | 'info'
  | 'keyboard'
  | 'link'
  | 'menu'
  | 'more'
  | 'move'
  | 'paste'
  | 'redo'
  | 'rows'
  | 'save'
  | 'search'
  | 'settings'
  | 'shop'
  | 'sync'
  | 'template'
  | 'tiles'
  | 'toolbar'
  | 'transfer'
  | 'tray'
  | 'undo'
  | 'up'
  | 'warning';

/** A picture beside words, or inside a button that has a label: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path />
    </svg>
  );
}
