import { useState } from 'preact/hooks';
import type { Settings } from '@/utils/settings/schema.ts';

/** What a new id is judged by: while it is stored, the settings from before, or it would be found taken by itself. */
export function useJudgedSettings(settings: Settings) {
  const [before, setBefore] = useState<Settings | null>(null);
  return {
    judged: before ?? settings,
    hold: () => setBefore(settings),
    release: () => setBefore(null),
  };
}
