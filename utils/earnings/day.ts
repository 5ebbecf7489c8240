/**
 * A calendar day, `YYYY-MM-DD`, in the zone in which it was said: the creator's own for what she types, the report's
 * for what stands in one. Days are counted as days, never as multiples of 24 hours.
 */
export type Day = string;
/** A month, `YYYY-MM`. */
export type Month = string;
