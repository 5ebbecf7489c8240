import { durationText } from '@/utils/time/duration.ts';

export function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}

/** How much longer or shorter, with its sign: "+1:20", "−0:40", "0:00". @param seconds whole ones */
export function signedDuration(seconds: number): string {
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
  // Sign and digits stay together and in this order where the language runs from right to left.
  return `\u2066${sign}${durationText(Math.abs(seconds))}\u2069`;
}
