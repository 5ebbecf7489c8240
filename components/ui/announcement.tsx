/** A sentence to be read out. */
export interface Announced {
  text: string;
  /** Another one for every event: the same words again are read out again. */
  nth: number;
}

/** Reads out what is seen elsewhere already, once for each event. It is there before it has anything to say. */
export function Announcement({ announced }: { announced: Announced | null }) {
  return (
    <p class="visually-hidden" role="status">
      {announced && <span key={announced.nth}>{announced.text}</span>}
    </p>
  );
}
