import { plainText } from '@/utils/text/plain-text.ts';

/** The longest that is read: more is a slip of the fingers. Seconds. */
const LONGEST = 24 * 3600;
const HOUR = 3600;
const MINUTE = 60;

/** Units as people write them, in the languages of the screens: their letters, their beginnings and the whole words. */
const UNITS: readonly (readonly [RegExp, seconds: number])[] = [
  [
    /^(h|hrs?|hours?|std|stunden?|st|u|uur|uren|heures?|horas?|or[ae]|時間|時|ساع[ةه]|ساعات|س)$/u,
    HOUR,
  ],
  [/^(m|mn|mins?|minutes?|minuten?|minuut|minut[oi]s?|['′’]|分|分間|دقيق[ةه]|دقائق|د)$/u, MINUTE],
  [
    /^(s|secs?|seconds?|sek|sekunden?|seconden?|secondes?|second[oi]|segs?|segundos?|["”]|''|′′|’’|秒|秒間|ثاني[ةه]|ثوان|ثواني|ث)$/u,
    1,
  ],
];
/** What keyboards have in place of the sign for minutes. */
const STROKES = /[´`ʹʼ]/g;
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,4}):(\d{2})$/;
/** A number with its unit, which the last of several may leave out. A decimal point has no three digits after it. */
const PART = /(\d{1,6}(?:[.,]\d{1,2})?)\s*([^\d\s.,:]*)[.,]?\s*/uy;

/**
 * How long somebody says that something takes: `5` and `5m` are minutes; `90s`, `1:30`, `1:02:03`, `1h20m`, `1h20`, `90'`,
 * `1.5h`, `2 min`, in digits of any script and with the units of the screens' languages.
 * @returns whole seconds, at most a day; null: it cannot be read
 */
export function readDuration(text: string): number | null {
  const plain = plainText(text.replace(STROKES, "'")).toLowerCase().replaceAll('٫', '.');
  const seconds = readClock(plain) ?? readParts(plain);
  return seconds === null || seconds > LONGEST ? null : Math.round(seconds);
}

function readClock(text: string): number | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((each) => (each ? Number(each) : null));
  if (minutes == null || seconds == null || seconds >= 60) return null;
  // With hours before them, minutes end at 59.
  if (hours != null && minutes >= 60) return null;
  return (hours ?? 0) * HOUR + minutes * MINUTE + seconds;
}

/** `1h 20m 30s`: each unit is smaller than the one before, and only the last number has decimals. */
function readParts(text: string): number | null {
  let sum = 0;
  let above: number | null = null;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const [, number = '', word = ''] = PART.exec(text) ?? [];
    const unit: number | null = word === '' ? unitBelow(above) : unitOf(word);
    if (number === '' || unit === null || (above !== null && unit >= above)) return null;
    const isLast = PART.lastIndex >= text.length;
    if (!isLast && (word === '' || /[.,]/.test(number))) return null;
    sum += Number(number.replace(',', '.')) * unit;
    above = unit;
  }
  return above === null ? null : sum;
}

function unitOf(word: string): number | null {
  return UNITS.find(([words]) => words.test(word))?.[1] ?? null;
}

/** What a number without a unit counts: minutes, or what is next below the unit before it. */
function unitBelow(above: number | null): number | null {
  if (above === null || above === HOUR) return MINUTE;
  return above === MINUTE ? 1 : null;
}

/** `0:45`, `5:00`, `1:02:03`: what `readDuration` reads as the same. @param seconds whole ones, not negative */
export function durationText(seconds: number): string {
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const tail = String(seconds % MINUTE).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** A difference with its sign, such as `+1:20`, `−0:40` or `0:00`. @param seconds whole ones */
export function signedText(seconds: number): string {
  const sign = seconds === 0 ? '' : seconds < 0 ? '−' : '+';
  return sign + durationText(Math.abs(seconds));
}
