/**
 * Something that happened on air, at `at` (milliseconds since 1970, the clock of the machine that noted it).
 * - `start`: the stream began, with this segment. `show`: this segment is on from now, whether by go, back, skip or a
 *   choice; one that was on before is on again. `pause`, `resume`: off the air and back. `end`: it is over.
 * - `adjust`: the segment that is on gets `seconds` more, or less, than planned.
 * - `disclosed`: the disclosure was made, in whichever segment.
 *
 * What is `unplanned` was made for that moment and goes with it when it is taken back.
 *
 * Moments are facts: a correction is another moment, an undo takes one away. Two machines that each note one keep both.
 */
export type Moment =
  | { key: string; at: number; what: 'start' | 'show'; segment: string; unplanned?: true }
  | { key: string; at: number; what: 'pause' | 'resume' | 'end' | 'disclosed' }
  | { key: string; at: number; what: 'adjust'; segment: string; seconds: number };
