import * as v from 'valibot';

export const OVERLAY_PLACES = ['bottom', 'top'] as const;
export const OVERLAY_SIZES = ['small', 'medium', 'large'] as const;
export const OVERLAY_BOXES = ['dark', 'light'] as const;
/** What an overlay can leave out. */
export const OVERLAY_PARTS = ['segment', 'code', 'disclosure'] as const;

const LooksSchema = v.object({
  /** What the streaming program takes out of the window, `#rrggbb`. */
  key: v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/)),
  place: v.picklist(OVERLAY_PLACES),
  size: v.picklist(OVERLAY_SIZES),
  box: v.picklist(OVERLAY_BOXES),
  segment: v.boolean(),
  code: v.boolean(),
  disclosure: v.boolean(),
});

/** How the overlay looks on this device. */
export type OverlayLooks = v.InferOutput<typeof LooksSchema>;

/** The key of the looks in the `localStorage` of the extension's pages. */
export const OVERLAY_LOOKS = 'overlay-looks';

/** The green that programs take out unless they are told otherwise. */
export const USUAL_LOOKS: OverlayLooks = {
  key: '#00ff00',
  place: 'bottom',
  size: 'medium',
  box: 'dark',
  segment: true,
  code: true,
  disclosure: true,
};

/** @param stored what `writeLooks` gave; anything else is as at first */
export function readLooks(stored: string | null): OverlayLooks {
  try {
    return v.parse(LooksSchema, JSON.parse(stored ?? ''));
  } catch {
    return USUAL_LOOKS;
  }
}

export function writeLooks(looks: OverlayLooks): string {
  return JSON.stringify(looks);
}

/** The classes that `overlay.css` draws a box by. */
export function boxClass({
  place,
  size,
  box,
}: Pick<OverlayLooks, 'place' | 'size' | 'box'>): string {
  return `overlay overlay-${place} overlay-${size} overlay-${box}`;
}
