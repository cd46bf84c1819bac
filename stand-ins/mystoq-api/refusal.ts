/** What MyStoq says to a call that it does not do: a status, and a sentence for people. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

export function invalid(words: string): Refusal {
  return new Refusal(422, words);
}
