import type { StagePort } from '../port.ts';

/** All that the prompter asks of the browser and the database. */
export interface PrompterPort extends StagePort {
  /** Where its looks are kept on this device. */
  notes: Pick<Storage, 'getItem' | 'setItem'>;
  /** `navigator.wakeLock`; undefined: the browser has none. */
  locks: WakeLock | undefined;
}
