/** The windows in which a stream runs, as their pages are called. */
export type StageWindow = 'on-air' | 'prompter' | 'overlay';
