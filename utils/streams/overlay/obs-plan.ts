import type { OverlayLooks } from './looks.ts';
import type { OverlayText } from './overlay-text.ts';

/** What the files for OBS know of a stream. */
export interface ObsPlan {
  /** Under this name both files keep what is shown, and tell each other. */
  id: string;
  title: string;
  /** In their order, without those that are for no viewers. */
  segments: readonly ({ id: string } & OverlayText)[];
  /** What the linked marketplaces ask for; ''. */
  disclosure: string;
  looks: Pick<OverlayLooks, 'place' | 'size' | 'box' | 'segment' | 'code' | 'disclosure'>;
  /** BCP 47, of all that is written there. */
  language: string;
  direction: 'ltr' | 'rtl';
  words: Readonly<Record<ObsWord, string>>;
}

/** What the files say themselves. */
export const OBS_WORDS = [
  'code',
  'back',
  'next',
  'hidden',
  'segment',
  'promo',
  'disclosure',
  'waiting',
  'connected',
  'plan',
] as const;
export type ObsWord = (typeof OBS_WORDS)[number];
