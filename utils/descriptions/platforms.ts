import type { PlatformId } from '@/utils/settings/channels.ts';

/** What a platform counts by; see `measure.ts`. */
export type Unit = 'bytes' | 'characters' | 'graphemes' | 'weighted';

/** Where a description goes, and what is known of it as of 2026. */
export interface Platform {
  /** Each holds; none: a text of any length. */
  limits: readonly (readonly [Unit, number])[];
  /** What is seen before "more" is pressed: about so many characters, at most so many lines. */
  fold: { characters: number; lines: number } | null;
  /** Links in it can be followed. */
  clickable: boolean;
  /** It takes no `<` and no `>`. */
  plain: boolean;
  /** At most so many. */
  hashtags: number | null;
  /** It takes HTML, and shows no text as it stands. */
  html: boolean;
}

const platform = (given: Partial<Platform>): Platform => ({
  limits: [],
  fold: null,
  clickable: true,
  plain: false,
  hashtags: null,
  html: false,
  ...given,
});

/** YouTube's page counts characters, its Data API bytes: the smaller of both is kept. */
const YOUTUBE: Partial<Platform> = {
  limits: [
    ['bytes', 5000],
    ['characters', 5000],
  ],
  fold: { characters: 157, lines: 3 },
  plain: true,
};

export const PLATFORMS: Readonly<Record<PlatformId, Platform>> = {
  youtube: platform(YOUTUBE),
  shorts: platform({ ...YOUTUBE, clickable: false }),
  comment: platform({
    limits: [['characters', 10_000]],
    fold: { characters: 400, lines: 4 },
    plain: true,
  }),
  instagram: platform({
    limits: [['characters', 2200]],
    fold: { characters: 125, lines: 3 },
    clickable: false,
    hashtags: 30,
  }),
  bio: platform({ limits: [['characters', 150]] }),
  tiktok: platform({
    limits: [['characters', 2200]],
    fold: { characters: 80, lines: 1 },
    clickable: false,
  }),
  pinterest: platform({
    limits: [['characters', 500]],
    fold: { characters: 50, lines: 2 },
    clickable: false,
  }),
  x: platform({ limits: [['weighted', 280]] }),
  threads: platform({ limits: [['characters', 500]] }),
  facebook: platform({
    limits: [['characters', 63_206]],
    fold: { characters: 477, lines: 5 },
  }),
  bluesky: platform({ limits: [['graphemes', 300]] }),
  telegram: platform({ limits: [['characters', 4096]] }),
  blog: platform({ html: true }),
};
