export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** What just happened, with the way back where there is one. */
export interface Feedback {
  text: string;
  tone: Tone;
  action?: { label: string; run: () => void };
}
