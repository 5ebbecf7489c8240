/**
 * - `quota`: the browser's storage or the disk is full
 * - `newer`: a newer Linkshelf wrote the settings; this one would lose what it does not know
 * - `invalid`: the change made something that no settings can be (a mistake of the caller)
 * - `failed`: anything else, see `cause`
 */
export type SettingsFailure = 'quota' | 'newer' | 'invalid' | 'failed';

/** Settings could not be read or written; nothing has changed. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly reason: SettingsFailure;

  constructor(reason: SettingsFailure, cause?: unknown) {
    super(`settings: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Chromium says "quota" in the message, Firefox in the name. */
export function settingsError(error: unknown): SettingsError {
  if (error instanceof SettingsError) return error;
  return new SettingsError(/quota/i.test(String(error)) ? 'quota' : 'failed', error);
}
