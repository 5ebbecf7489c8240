import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { FollowWording, StreamTexts } from '@/utils/settings/stream-texts.ts';
import type { ObsFiles } from '@/utils/streams/overlay/obs-files.ts';
import type { ObsPlan } from '@/utils/streams/overlay/obs-plan.ts';
import type { CalendarEvent } from '@/utils/time/calendar.ts';

/** What the texts of streams ask of the browser and the settings. */
export interface StreamTextsPort {
  /** The wordings of disclosures that Linkshelf comes with. */
  disclosures(): Promise<Disclosures>;
  /** Rejects with a `SettingsError`. */
  setStreamTexts(change: Partial<StreamTexts>): Promise<void>;
  /** Rejects with a `SettingsError`. */
  setFollowWording(language: string, change: Partial<FollowWording>): Promise<void>;
  /** A calendar file, as text. */
  calendarFile(events: readonly CalendarEvent[]): Promise<string>;
  /** The overlay of a plan and its dock, as files for OBS. */
  obsFiles(plan: ObsPlan): Promise<ObsFiles>;
  /** Lets the browser save a file. @param type its MIME type */
  saveFile(name: string, parts: readonly (string | Blob)[], type: string): void;
}
