import './icon.css';

/** Outlines on a 24 × 24 grid, drawn with a round pen of the text's colour. */
const PATHS = {
  accounts: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 20.5c.6-4 3.7-6 8-6s7.4 2 8 6',
  add: 'M12 5v14M5 12h14',
  back: 'M20 12H5M11 6l-6 6 6 6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  'chevron-down': 'm6 9 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  data: 'M4.5 6c0-3.5 15-3.5 15 0s-15 3.5-15 0v12c0 3.5 15 3.5 15 0V6M4.5 12c0 3.5 15 3.5 15 0',
  delete: 'M4 7h16M9 7V4h6v3M6 7l1 13.5h10L18 7M10 11v5.5M14 11v5.5',
  download: 'M12 4v11M7 10l5 5 5-5M4 20h16',
  edit: 'm4 20 1-4.5L16 4.5 19.5 8l-11 11zM13.5 7l3.5 3.5',
  error: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7.5v5.5M12 16.5v.01',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5.5M12 7.5v.01',
  keyboard: 'M3 6h18v12H3zM7 10v.01M11 10v.01M15 10v.01M8 14h8',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  move: 'M4 12h15M13 6l6 6-6 6',
  paste: 'M9 3.5h6v4H9zM9 5.5H5V21h14V5.5h-4M9 12h6M9 16h6',
  redo: 'm16 5 4 4-4 4M20 9H9.5a5.5 5.5 0 0 0 0 11h3',
  rows: 'M4 5h4v4H4zM4 15h4v4H4zM12 7h8M12 17h8',
  save: 'M6 4h12v16.5l-6-4.5-6 4.5z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5 20.5 20.5',
  settings:
    'M4 7h8.5M18 7h2M4 17h2M11.5 17H20M15 4.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5M9 14.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5',
  shop: 'M3 9.5 5 4h14l2 5.5c0 3-4.5 3-4.5 0c0 3-4.5 3-4.5 0c0 3-4.5 3-4.5 0c0 3-4.5 3-4.5 0M5 12v8h14v-8M9.5 20v-4.5h5V20',
  template: 'M6 3h8l5 5v13H6zM14 3v5h5M9.5 13h6M9.5 17h6',
  tiles: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  toolbar: 'M3 5h18v14H3zM3 14.5h18',
  tray: 'M4 13v6h16v-6M4 13l3-8h10l3 8M4 13h5l1 2.5h4l1-2.5h5',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, or inside a button that has a label: screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
