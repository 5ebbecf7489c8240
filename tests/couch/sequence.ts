/** What CouchDB's sequences are about as long as. */
const LENGTH = 150;
const SHAPE = /^(\d+)-g1AAAA(\d+)x(\d+)x/;

/** A place in the changes of a server: the number that it begins with is for people, the rest says where it is. */
export interface Place {
  seq: number;
  /** How often the server had lost a node when it gave this. */
  epoch: number;
}

/** @param shown the number that it begins with: after a lost node it is smaller, with nothing lost */
export function sequence({ seq, epoch }: Place, shown = seq): string {
  return `${shown}-g1AAAA${seq}x${epoch}x`.padEnd(LENGTH, 'eJzLYWBgYMlgTmHgz8tPSTV0');
}

/** The place that a client gives back; a plain number is one from before there were sequences. */
export function placeOf(since: string | null): Place {
  const [, , seq, epoch] = SHAPE.exec(since ?? '') ?? [];
  return { seq: Number(seq ?? Number.parseInt(since ?? '0', 10)), epoch: Number(epoch ?? 0) };
}

/**
 * The sequence of a row, as `seq_interval` has it: of every so many rows, counted from the page's limit, the others
 * have none.
 */
export function hasSequence(row: number, limit: number, interval: number): boolean {
  return !interval || (limit - row) % interval === 0;
}

/** Names of databases that CouchDB allows. */
export const DATABASE_NAME = /^[a-z][a-z0-9_$()+/-]*$/;
/** Wrong passwords after which CouchDB locks an account for a while. */
export const MAX_WRONG_PASSWORDS = 5;
export const LOCKED = {
  error: 'forbidden',
  reason: 'Account is temporarily locked due to multiple authentication failures',
};
export const ILLEGAL_NAME = {
  error: 'illegal_database_name',
  reason:
    "Name: 'Shop'. Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.",
};
export const NOT_ADMIN = { error: 'unauthorized', reason: 'You are not a server admin.' };
