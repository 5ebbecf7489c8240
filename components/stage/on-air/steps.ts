import { t } from '@/utils/browser/i18n.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import { signedText } from '@/utils/time/duration.ts';
import type { StageSnapshot } from '../port.ts';
import { segmentTitle } from '../segment-text.ts';

/** What a step that was noted is called, such as when it is taken back. */
export function stepName(moment: Moment, { segments, products }: StageSnapshot): string {
  switch (moment.what) {
    case 'start':
      return t('onair_step_start');
    case 'show': {
      const segment = segments.find(({ id }) => id === moment.segment);
      return t(
        'onair_step_show',
        segment ? segmentTitle(segment, products) : t('onair_no_segment'),
      );
    }
    case 'pause':
      return t('onair_pause');
    case 'resume':
      return t('onair_resume');
    case 'end':
      return t('onair_step_end');
    case 'disclosed':
      return t('onair_disclosed');
    case 'adjust':
      return signedText(moment.seconds);
  }
}
