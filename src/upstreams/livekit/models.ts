/** LiveKit's answers by Twirp: every field is there, whole numbers of 64 bits are strings, and enums are names. Only what is read here. */
export interface LiveKitRoom {
  readonly name: string;
}

export interface LiveKitParticipant {
  readonly sid: string;
  readonly identity: string;
  readonly name: string;
  readonly state: string;
  /** In seconds. */
  readonly joined_at: string;
  /** In milliseconds. Older servers leave it out, or say 0. */
  readonly joined_at_ms?: string;
  readonly kind?: string;
  readonly permission?: { readonly hidden?: boolean };
}

export interface LiveKitEgress {
  readonly egress_id: string;
  readonly status: string;
  readonly file_results?: readonly { readonly location: string }[];
}
