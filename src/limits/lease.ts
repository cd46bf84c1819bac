import { type Counter, type PolicyStanding, standingOf } from './spending.ts';

/** What Redis is told of a lease. */
export interface LeaseTerms {
  /** Tokens that were not spent, and go back to the window that they were counted in. */
  readonly back: number;
  readonly window: number;
  /** Tokens that are wanted for the next lease. */
  readonly ahead: number;
}

/** How a counter stands in Redis. */
export interface LeaseStanding {
  /** What is leased and not spent included. */
  readonly used: number;
  readonly resetMs: number;
  readonly window: number;
  /** The tokens of the new lease. */
  readonly ahead: number;
}

export const noTerms: LeaseTerms = { back: 0, window: 0, ahead: 0 };

const longestMs = 100;
const mostTokens = 64;
/** All gateways together hold no more than one in so many of the calls that a limit allows. */
const oneIn = 16;

/** Tokens of one counter that Redis counts as spent already, and that this gateway spends without asking. Times are of a monotonic clock. */
export class Lease {
  counter: Counter;
  /** Redis is asked for another one. Until it answers, this one is out of use. */
  isAsking = false;
  #tokens = 0;
  #window = 0;
  #endsMs = 0;
  /** What Redis counts as used, the tokens included. */
  #counted = 0;
  #resetsMs = 0;
  /** What this gateway has spent from the counter, in the present stretch of time and in the one before. */
  #spent = 0;
  #spentBefore = 0;

  constructor(counter: Counter) {
    this.counter = counter;
  }

  covers(cost: number, limit: number, nowMs: number): boolean {
    return this.#tokens >= cost && !this.isAsking && nowMs < this.#endsMs && this.counter.limit === limit;
  }

  spend(cost: number, nowMs: number): PolicyStanding {
    this.#tokens -= cost;
    this.#spent += cost;
    return standingOf(this.counter, this.#counted - this.#tokens, this.#resetsMs - nowMs, 0);
  }

  /** How many tokens to ask for: what was spent a moment ago, or callers who come now and then would leave theirs behind each time. */
  wanted({ limit }: Counter, gateways: number): number {
    return Math.min(mostTokens, Math.floor(limit / (oneIn * gateways)), this.#spent + this.#spentBefore);
  }

  ask(ahead: number): LeaseTerms {
    this.isAsking = true;
    return { back: this.#tokens, window: this.#window, ahead };
  }

  /** The answer to a question that was sent at this time. */
  renew(counter: Counter, { window, resetMs, ahead }: LeaseStanding, sentMs: number): void {
    this.counter = counter;
    this.isAsking = false;
    this.#tokens = ahead;
    this.#window = window;
    // Redis rounds its time down to a millisecond. A token must not be spent in a window that has not counted it.
    this.#endsMs = sentMs + Math.min(longestMs, resetMs - 1);
  }

  /** Learns how the counter stands after this gateway has spent so much, and gives what calls have used of it. */
  note({ used, resetMs, window }: LeaseStanding, spent: number, sentMs: number): number {
    this.#spent += spent;
    if (this.#tokens > 0 && window !== this.#window) return used;
    this.#window = window;
    this.#counted = used;
    this.#resetsMs = sentMs + resetMs;
    return used - this.#tokens;
  }

  /** Takes out what is left when the lease has ended. */
  end(nowMs: number): LeaseTerms | undefined {
    if (this.#tokens === 0 || this.isAsking || nowMs < this.#endsMs) return undefined;
    const terms = { back: this.#tokens, window: this.#window, ahead: 0 };
    this.#tokens = 0;
    return terms;
  }

  /** Begins another stretch of time. Gives whether anything happens here still. */
  age(): boolean {
    const lives = this.isAsking || this.#tokens > 0 || this.#spent + this.#spentBefore > 0;
    this.#spentBefore = this.#spent;
    this.#spent = 0;
    return lives;
  }
}
