import { readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import { setFollowWording, setStreamTexts } from '@/utils/settings/edit.ts';
import type { FollowWording, StreamTexts } from '@/utils/settings/stream-texts.ts';
import type { ObsPlan } from '@/utils/streams/overlay/obs-plan.ts';
import type { CalendarEvent } from '@/utils/time/calendar.ts';
import { storeSettings } from '../changes.ts';
import { loadData } from '../data.ts';
import { saveFile } from '../save-file.ts';

/** What the texts of streams ask of the browser; libraries are loaded when a file is made. */
export function shopStreamTexts() {
  return {
    disclosures: () => loadData('disclosures.json', readDisclosures),
    async setStreamTexts(change: Partial<StreamTexts>): Promise<void> {
      await storeSettings((settings) => setStreamTexts(settings, change), 'creator');
    },
    async setFollowWording(language: string, change: Partial<FollowWording>): Promise<void> {
      await storeSettings((settings) => setFollowWording(settings, language, change), 'creator');
    },
    async calendarFile(events: readonly CalendarEvent[]): Promise<string> {
      const { calendarFile } = await import('@/utils/time/calendar.ts');
      return calendarFile(events, 'streams', new Date());
    },
    async obsFiles(plan: ObsPlan) {
      const files = await import('@/utils/streams/overlay/obs-files.ts');
      return files.obsFiles(plan);
    },
    saveFile,
  };
}
