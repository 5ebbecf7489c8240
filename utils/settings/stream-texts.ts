import * as v from 'valibot';

const text = v.string();

/** Her words in one language; null: Linkshelf's. */
const FollowWordingSchema = v.object({
  /** A step a line; `{page}` stands for the address of her page. */
  steps: v.nullable(text),
  line: v.nullable(text),
  /** When she compared it with what followers see, a `Day`; null: she has not. */
  checked: v.nullable(v.pipe(text, v.regex(/^\d{4}-\d{2}-\d{2}$/))),
});

/** What the texts of streams have in common. */
export const StreamTextsSchema = v.object({
  /** The address of her page, without a tag; '': none yet. */
  page: text,
  /** Her announcement, in Mustache; '': Linkshelf's. */
  announcement: text,
  /** By language (BCP 47). */
  follow: v.record(text, FollowWordingSchema),
  /** Time zones that announcements name beside the stream's own, by their IANA names. */
  zones: v.array(text),
});

export type FollowWording = v.InferOutput<typeof FollowWordingSchema>;
export type StreamTexts = v.InferOutput<typeof StreamTextsSchema>;

/** What a new creator starts with. */
export function noStreamTexts(): StreamTexts {
  return { page: '', announcement: '', follow: {}, zones: [] };
}

/** All that a wording says. */
export function wordsOf({ steps, line }: FollowWording): string {
  return `${steps ?? ''}\n${line ?? ''}`;
}
