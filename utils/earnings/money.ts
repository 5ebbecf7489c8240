/** An amount of money in the smallest unit of its currency (cents; yen), an integer; negative for what is taken back. */
export type Amount = number;
